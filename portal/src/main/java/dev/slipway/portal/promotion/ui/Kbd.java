package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A key of the keyboard. */
@Tag("kbd")
final class Kbd extends HtmlContainer {

    private Kbd(String key) {
        setText(key);
    }

    static Kbd of(String key) {
        return new Kbd(key);
    }

    /** The line below the page's title. */
    static Span line(int waitingForMe) {
        Span line = new Span(new Span(waitingForMe == 1 ? "1 waits for you" : waitingForMe + " wait for you"));
        line.addClassName("keys-line");
        line.add(
                new Span(" · "),
                of("j"),
                new Span(" "),
                of("k"),
                new Span(" move · "),
                of("a"),
                new Span(" approve · "));
        line.add(of("r"), new Span(" reject · "), of("x"), new Span(" choose · "), of("c"));
        line.add(new Span(" approve the chosen · "), of("?"), new Span(" keys"));
        return line;
    }
}
