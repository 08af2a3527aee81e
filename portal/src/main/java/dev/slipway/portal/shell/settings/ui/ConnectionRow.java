package dev.slipway.portal.shell.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.shell.settings.Connections;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Pasteable;
import java.util.Optional;

/** One connection: where it leads, what is known of it, what sets it up, and what came of its last test. */
class ConnectionRow extends Div {
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<ConnectionReport> result = new AsyncPane<>(
            ConnectionRow::report, () -> new EmptyState("Nothing was tried.", "This connection has no test."));
    private final Button test = new Button("Test connection");

    ConnectionRow(Connection connection, Connections connections, AsyncLoader loader) {
        addClassName("connection");
        test.setDisableOnClick(true);
        test.getElement().setAttribute("aria-label", "Test connection " + connection.name());
        test.addClickListener(click -> getUI().ifPresent(ui -> {
            result.setVisible(true);
            loader.load(ui, loads, () -> Optional.of(connections.test(connection.name())), this::show);
        }));
        test.setVisible(connection.on());
        result.setVisible(false);
        Span target = new Span(connection.target());
        target.addClassNames("muted", "connection-target");
        Div name = new Div(new H3(connection.name()), state(connection.on()), target);
        name.addClassName("cluster");
        Div head = new Div(name, test);
        head.addClassName("connection-head");
        add(head);
        connection.facts().forEach(fact -> add(new Paragraph(fact)));
        add(result);
        connection.setUp().forEach(text -> add(details(text)));
    }

    void show(AsyncState<ConnectionReport> state) {
        result.setVisible(true);
        result.show(state);
        test.setEnabled(!(state instanceof AsyncState.Loading));
    }

    private static Badge state(boolean on) {
        return on ? new Badge("in use", Badge.Tone.ACCENT) : new Badge("off", Badge.Tone.NEUTRAL);
    }

    private static Component report(ConnectionReport report) {
        Div box = new Div();
        box.addClassName("stack");
        DataTable<Step> table = new DataTable<Step>("What was tried")
                .component("Result", step -> badge(step.outcome()))
                .text("Tried", Step::name)
                .text("What it says", Step::detail);
        table.rows(report.steps());
        box.add(table);
        report.remedy().ifPresent(remedy -> {
            Div notice = new Div(new Span(remedy.sentence()));
            notice.addClassNames("notice", "notice-warn");
            box.add(notice, new CodeBlock("Policy to attach", remedy.text(), remedy.language()));
        });
        return box;
    }

    private static Badge badge(Outcome outcome) {
        return switch (outcome) {
            case WORKS -> new Badge("works", Badge.Tone.GOOD);
            case MISSING -> new Badge("missing", Badge.Tone.BAD);
            case FAILED -> new Badge("failed", Badge.Tone.BAD);
            case SKIPPED -> new Badge("not tried", Badge.Tone.NEUTRAL);
        };
    }

    private static NativeDetails details(Pasteable text) {
        NativeDetails details =
                new NativeDetails(text.sentence(), new CodeBlock(text.sentence(), text.text(), text.language()));
        details.addClassName("chart-numbers");
        return details;
    }
}
