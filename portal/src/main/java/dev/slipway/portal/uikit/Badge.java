package dev.slipway.portal.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A word with a tone; the word alone says all. */
public final class Badge extends Span {

    /** What the word means for the reader. */
    public enum Tone {
        NEUTRAL,
        ACCENT,
        GOOD,
        WARN,
        BAD
    }

    /** Shows a word in a tone. */
    public Badge(String word, Tone tone) {
        super(word);
        addClassNames("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
