package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.slipway.portal.uikit.Chart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A chart with its title, and the same figures as a table and as CSV. */
class ChartCard extends Div {

    ChartCard(String title, String note, String option, FigureTable<?> figures) {
        addClassNames("card", "chart-card");
        Chart chart = new Chart(title + ". The same figures stand in the table.", option);
        Component table = figures.component();
        table.setVisible(false);
        // A long table scrolls within its card, which the keyboard must reach.
        table.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title + " as a table");
        Span line = new Span(note);
        line.addClassName("muted");
        Div header = new Div(new H2(title), line, controls(title, chart, table, figures));
        header.addClassName("chart-card-head");
        add(header, chart, table);
    }

    private static Component controls(String title, Chart chart, Component table, FigureTable<?> figures) {
        NativeButton asChart = new NativeButton("Chart");
        NativeButton asTable = new NativeButton("Table");
        asChart.addClickListener(click -> choose(asChart, asTable, chart, table));
        asTable.addClickListener(click -> choose(asTable, asChart, table, chart));
        mark(asChart, true);
        mark(asTable, false);
        Div controls = new Div(asChart, asTable, download(title, figures));
        controls.addClassName("chart-controls");
        controls.getElement().setAttribute("role", "group").setAttribute("aria-label", title + ": show as");
        return controls;
    }

    private static void choose(NativeButton chosen, NativeButton other, Component shown, Component hidden) {
        mark(chosen, true);
        mark(other, false);
        shown.setVisible(true);
        hidden.setVisible(false);
    }

    private static void mark(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static Anchor download(String title, FigureTable<?> figures) {
        String file = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".csv";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] csv = figures.csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), file, "text/csv; charset=utf-8", csv.length);
                }),
                "CSV");
        link.getElement().setAttribute("download", file).setAttribute("aria-label", title + " as CSV");
        return link;
    }
}
