package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChange.Kind;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Quantities;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Lasting changes of the medians as sentences, those that wait with the button that acknowledges them. */
final class LevelChangeContent {

    private LevelChangeContent() {}

    static Component of(List<LevelChange> changes, BiConsumer<Long, String> acknowledge) {
        Div list = new Div();
        list.addClassName("finding-list");
        changes.forEach(change -> list.add(row(change, acknowledge)));
        return list;
    }

    private static Component row(LevelChange change, BiConsumer<Long, String> acknowledge) {
        Div line = new Div(new Badge(headline(change), tone(change)), new Span(sentence(change)));
        line.addClassName("cluster");
        Div row = new Div(line);
        row.addClassName("finding");
        change.acknowledgement()
                .ifPresent(done -> row.add(muted("Acknowledged by " + done.person() + " on " + Units.minute(done.at())
                        + " UTC: " + done.reason())));
        if (change.waits()) {
            Button button = new Button(
                    "Acknowledge…",
                    click -> new AcknowledgeDialog(change, reason -> acknowledge.accept(change.id(), reason)).open());
            line.add(button);
        }
        return row;
    }

    /** In a few words, such as "regression v41". */
    static String headline(LevelChange change) {
        if (change.shift().kind() == Kind.PLATFORM) {
            return "platform " + change.shift().metric().label();
        }
        String release = change.release().isEmpty() ? "" : " " + change.release();
        return (slower(change) ? "regression" : "improved") + release;
    }

    static String sentence(LevelChange change) {
        String shift = String.format(
                Locale.ENGLISH,
                "%s median %s → %s (%+.0f %%) since %s",
                change.shift().metric() == LevelChange.Metric.INIT ? "Init" : "Duration",
                Quantities.milliseconds(change.shift().beforeMs()),
                Quantities.milliseconds(change.shift().afterMs()),
                change.shift().share() * 100,
                change.shift().since());
        String whose = switch (change.shift().kind()) {
            case PLATFORM -> "; most functions of the same architecture share it, so it is the platform's.";
            case OWN ->
                change.release().isEmpty()
                        ? "; other functions do not share it, and no release began then."
                        : ", when " + change.release() + " began; other functions do not share it.";
        };
        return shift + whose;
    }

    private static boolean slower(LevelChange change) {
        return change.shift().afterMs() > change.shift().beforeMs();
    }

    private static Badge.Tone tone(LevelChange change) {
        if (change.shift().kind() == Kind.PLATFORM) {
            return Badge.Tone.NEUTRAL;
        }
        return slower(change) ? Badge.Tone.BAD : Badge.Tone.GOOD;
    }

    private static Paragraph muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
