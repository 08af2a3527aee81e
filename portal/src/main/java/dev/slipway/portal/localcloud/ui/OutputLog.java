package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.telemetry.LogLine;
import java.util.List;
import java.util.Locale;

/** Lines of text as they come, scrolling within themselves. */
class OutputLog extends Div {
    private static final int SHOWN = 1_000;

    OutputLog(String label) {
        addClassName("output-log");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", label)
                .setAttribute("tabindex", "0");
    }

    void clear() {
        removeAll();
    }

    void append(List<BuildLine> lines) {
        lines.forEach(line -> append(line.text(), "log-" + line.kind().name().toLowerCase(Locale.ROOT)));
        getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    void appendLog(List<LogLine> lines) {
        lines.forEach(line -> append(line.text(), "log-" + line.origin().name().toLowerCase(Locale.ROOT)));
    }

    private void append(String text, String className) {
        Div row = new Div(text.isEmpty() ? " " : text);
        row.addClassName(className);
        add(row);
        if (getComponentCount() > SHOWN) {
            remove(getComponentAt(0));
        }
    }
}
