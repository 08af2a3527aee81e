package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.localcloud.pipeline.LogPage;
import dev.slipway.portal.localcloud.pipeline.Stage;
import dev.slipway.portal.uikit.Moments;
import dev.slipway.portal.uikit.ReaderZone;
import java.util.Locale;

/** Log of a stage that grows at its end; of a very long one the newest lines stay. */
final class LogPane extends Div {
    private static final int MOST_LINES = 2000;

    private final Div lines = new Div();
    private final Paragraph note = new Paragraph();
    private long next;
    private boolean cut;
    private boolean ended;

    LogPane() {
        lines.addClassNames("code-block", "run-log");
        lines.getElement()
                .setAttribute("role", "log")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-live", "off");
        note.addClassNames("muted", "as-of");
        add(lines, note);
    }

    /** Forgets everything and reads another stage's log from its beginning. */
    void restart(Stage stage) {
        lines.removeAll();
        lines.getElement().setAttribute("aria-label", "Log of " + stage.title());
        next = 0;
        cut = false;
        describe();
    }

    /** Whether the stage worked and nothing more will be written: an empty log then means that it was removed. */
    void ended(boolean now) {
        ended = now;
        describe();
    }

    /** Where to go on reading. */
    long next() {
        return next;
    }

    void add(LogPage page) {
        next = page.next();
        int left = Math.max(0, page.lines().size() - MOST_LINES);
        page.lines().subList(left, page.lines().size()).forEach(this::add);
        while (lines.getComponentCount() > MOST_LINES) {
            lines.remove(lines.getComponentAt(0));
            left++;
        }
        cut |= left > 0;
        if (!page.lines().isEmpty()) {
            lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
        }
        describe();
    }

    private void add(LogPage.Line line) {
        Div row = new Div(Moments.clock(line.at()) + "  " + line.text());
        row.addClassName("log-" + line.kind().name().toLowerCase(Locale.ROOT));
        lines.add(row);
    }

    private void describe() {
        boolean empty = lines.getComponentCount() == 0;
        lines.setVisible(!empty);
        note.setText(
                empty
                        ? emptyNote()
                        : cut
                                ? "The newest " + MOST_LINES + " lines; times in " + zone() + "."
                                : "Times in " + zone() + ".");
    }

    private String emptyNote() {
        return ended
                ? "No log is kept any more: logs are removed a while after their run has ended."
                : "Nothing was written here yet.";
    }

    private static String zone() {
        return ReaderZone.current().getId();
    }
}
