package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.MedianInterval;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.uikit.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Two versions beside each other, with what can be said about their difference. */
class ComparisonCard extends Div {

    /** One line of the comparison. */
    record Line(String figure, String before, String after, String difference) {}

    ComparisonCard(ReleasePerformance before, ReleasePerformance after) {
        addClassName("card");
        DataTable<Line> table = new DataTable<Line>(after.name() + " compared with " + before.name())
                .text("Figure", Line::figure)
                .number(before.name(), Line::before)
                .number(after.name(), Line::after)
                .number("Difference", Line::difference);
        table.rows(lines(before, after));
        Paragraph sentence = new Paragraph(sentence(before, after));
        add(new H2(after.name() + " compared with " + before.name()), sentence, table);
    }

    static String sentence(ReleasePerformance before, ReleasePerformance after) {
        return "Init: "
                + MedianInterval.compare(before.stats().initMs(), after.stats().initMs(), "cold starts")
                + " Duration: "
                + MedianInterval.compare(
                        before.stats().durationMs(), after.stats().durationMs(), "requests");
    }

    static List<Line> lines(ReleasePerformance before, ReleasePerformance after) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Cold starts",
                Units.count(before.stats().initMs().count(), "start"),
                Units.count(after.stats().initMs().count(), "start"),
                ""));
        percentiles(lines, "Init", before.stats().initMs(), after.stats().initMs());
        percentiles(
                lines, "Duration", before.stats().durationMs(), after.stats().durationMs());
        lines.add(line(
                before,
                after,
                "Memory, most used",
                release -> known(release.stats().maxMemoryMb()),
                "MB"));
        lines.add(line(before, after, "Memory size", release -> known(release.memoryMb()), "MB"));
        lines.add(line(
                before,
                after,
                "Zip",
                release -> release.built().map(FunctionRelease::zipBytes).stream()
                        .mapToDouble(Units::inMegabytes)
                        .findFirst(),
                "MB"));
        lines.add(line(
                before,
                after,
                "Cost of a million",
                release -> release.cost().stream()
                        .mapToDouble(cost -> cost.perMillion().doubleValue())
                        .findFirst(),
                "$"));
        return lines;
    }

    private static void percentiles(List<Line> lines, String what, Sketch before, Sketch after) {
        for (double quantile : List.of(0.5, 0.9, 0.99)) {
            boolean tail = quantile == 0.99;
            OptionalDouble left = tail && before.count() < Headline.ENOUGH_FOR_P99
                    ? OptionalDouble.empty()
                    : before.percentile(quantile);
            OptionalDouble right = tail && after.count() < Headline.ENOUGH_FOR_P99
                    ? OptionalDouble.empty()
                    : after.percentile(quantile);
            lines.add(line(what + " p" + Math.round(quantile * 100), left, right, "ms"));
        }
    }

    private static Line line(
            ReleasePerformance before,
            ReleasePerformance after,
            String what,
            Function<ReleasePerformance, OptionalDouble> figure,
            String unit) {
        return line(what, figure.apply(before), figure.apply(after), unit);
    }

    private static Line line(String what, OptionalDouble before, OptionalDouble after, String unit) {
        String difference = before.isPresent() && after.isPresent() && before.getAsDouble() > 0
                ? String.format(Locale.ENGLISH, "%+.0f %%", 100 * (after.getAsDouble() / before.getAsDouble() - 1))
                : Units.UNKNOWN;
        return new Line(what, shown(before, unit), shown(after, unit), difference);
    }

    private static String shown(OptionalDouble value, String unit) {
        if (value.isEmpty()) {
            return Units.UNKNOWN;
        }
        return unit.equals("$") ? Units.dollars(value.getAsDouble()) : Units.number(value.getAsDouble()) + " " + unit;
    }

    private static OptionalDouble known(int megabytes) {
        return megabytes == 0 ? OptionalDouble.empty() : OptionalDouble.of(megabytes);
    }
}
