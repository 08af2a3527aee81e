package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A series of cold starts: least, median and most, and each one as a row. */
class ColdStartSeries extends Div {
    private record Row(int number, Invocation invocation) {}

    ColdStartSeries(List<Invocation> invocations) {
        addClassName("stack");
        List<Duration> inits = invocations.stream()
                .filter(invocation -> invocation.report().coldStart())
                .map(invocation -> invocation.report().init())
                .sorted()
                .toList();
        if (inits.isEmpty()) {
            add(new EmptyState("No cold start was completed.", "Each row says what kept it from completing."));
        } else {
            add(figures(inits));
        }
        DataTable<Row> table = new DataTable<>("Cold starts");
        table.number("#", row -> Integer.toString(row.number()))
                .number("Init", row -> Words.init(row.invocation().report()))
                .number(
                        "Duration",
                        row -> Words.milliseconds(row.invocation().report().duration()))
                .number("Billed", row -> row.invocation().report().billedMilliseconds() + " ms")
                .number("Memory used", row -> Words.memory(row.invocation().report()))
                .component("Outcome", row -> OutcomeWords.badge(row.invocation().outcome()));
        table.rows(rows(invocations));
        add(table);
    }

    private static Div figures(List<Duration> inits) {
        Duration median = inits.get((inits.size() - 1) / 2);
        Paragraph place = new Paragraph("Measured on this machine, which is not Lambda.");
        place.addClassName("muted");
        return new Div(
                new Figures()
                        .figure(Words.milliseconds(inits.getFirst()), "least init of " + inits.size())
                        .figure(Words.milliseconds(median), "median init")
                        .figure(Words.milliseconds(inits.getLast()), "most init"),
                place);
    }

    private static List<Row> rows(List<Invocation> invocations) {
        List<Row> rows = new ArrayList<>();
        invocations.forEach(invocation -> rows.add(new Row(rows.size() + 1, invocation)));
        return rows;
    }
}
