package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.guidelines.ChartDrawing;
import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.uikit.Chart;
import dev.slipway.portal.uikit.DataTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A chart of a document: its message, the drawing, and all its numbers as a table. */
final class DocumentChart extends Div {
    private static final MathContext DIGITS = new MathContext(4);

    DocumentChart(ChartDrawing chart) {
        addClassName("document-chart");
        H3 title = new H3(chart.title());
        title.addClassName("chart-title");
        Paragraph summary = new Paragraph(chart.summary());
        add(title, summary, new Chart(chart.title() + ". " + chart.summary(), new ChartOption(chart).json()));
        NativeDetails numbers = new NativeDetails("The numbers", table(chart));
        numbers.addClassName("chart-numbers");
        add(numbers);
    }

    private static DataTable<Double> table(ChartDrawing chart) {
        DataTable<Double> table =
                new DataTable<>(chart.title() + ": " + chart.y().label());
        table.number(chart.x().label(), DocumentChart::figure);
        for (Curve curve : chart.curves()) {
            table.number(curve.label(), x -> value(curve, x));
        }
        table.rows(List.copyOf(chart.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .map(Point::x)
                .collect(Collectors.toCollection(TreeSet::new))));
        return table;
    }

    private static String value(Curve curve, Double x) {
        return curve.points().stream()
                .filter(point -> x.equals(point.x()))
                .findFirst()
                .map(point -> figure(point.y()))
                .orElse("–");
    }

    private static String figure(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
