package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.SizePerformance;
import java.util.List;
import java.util.OptionalDouble;

/** Duration and cost by the memory size that requests ran with. */
class SizeCards extends Div {

    /** Fewer requests than this at one size say little about its duration. */
    private static final long ENOUGH = 50;

    private static final double DAYS_A_MONTH = 30;

    SizeCards(PerformanceReport report) {
        addClassName("chart-row");
        List<SizePerformance> sizes = report.groups().sizes().stream()
                .filter(size -> duration(size).count() > 0)
                .toList();
        if (!sizes.isEmpty()) {
            durations(sizes);
            cost(report, sizes.stream().filter(size -> size.cost().isPresent()).toList());
        }
    }

    private void durations(List<SizePerformance> sizes) {
        FigureTable<SizePerformance> table = new FigureTable<>("Duration by memory size", sizes)
                .text("Memory size", SizeCards::name)
                .count("Requests", size -> duration(size).count())
                .milliseconds("p50", size -> duration(size).percentile(0.5))
                .milliseconds("p90", size -> duration(size).percentile(0.9))
                .milliseconds("Slowest", size -> duration(size).max())
                .megabytes("Most used", size -> size.stats().maxMemoryMb())
                .text("Samples", size -> duration(size).count() < ENOUGH ? "few" : "enough");
        String option = new Bars<>(
                        sizes,
                        size -> name(size) + " · " + Units.count(duration(size).count(), "request"))
                .with("p50", "$series1", size -> duration(size).percentile(0.5))
                .with("p90", "$series2", size -> duration(size).percentile(0.9))
                .json();
        boolean few = sizes.stream().anyMatch(size -> duration(size).count() < ENOUGH);
        String note = sizes.size() == 1
                ? "in ms · one size only, which says nothing about another"
                : "in ms" + (few ? " · fewer than " + ENOUGH + " requests at some size" : "");
        add(new ChartCard("Duration by memory size", note, option, table));
    }

    private void cost(PerformanceReport report, List<SizePerformance> sizes) {
        if (sizes.isEmpty()) {
            return;
        }
        double days = report.range().length().toHours() / 24.0;
        Cost any = sizes.getFirst().cost().orElseThrow();
        FigureTable<SizePerformance> table = new FigureTable<>("Cost by memory size", sizes)
                .text("Memory size", SizeCards::name)
                .count("Requests", size -> size.stats().counts().invocations())
                .dollars("A million requests", size -> cost(size))
                .dollars("A month at the range's rate", size -> monthly(size, days));
        String option = new Bars<>(sizes, SizeCards::name)
                .with("$ per million", "$series1", SizeCards::cost)
                .json();
        double month = sizes.stream()
                .mapToDouble(size -> monthly(size, days).orElse(0))
                .sum();
        String rate = days >= 1
                ? " · " + Units.dollars(month) + " a month at the rate of these " + Math.round(days) + " days"
                : " · less than a day of data: no figure for a month";
        String kind = report.query().series().source() == dev.slipway.analysis.Source.AWS ? "" : "estimate, ";
        add(new ChartCard(
                "Cost by memory size",
                kind + any.region() + " prices as of " + any.pricesAsOf() + rate,
                option,
                table));
    }

    private static OptionalDouble cost(SizePerformance size) {
        return size.cost().stream()
                .mapToDouble(cost -> cost.perMillion().doubleValue())
                .findFirst();
    }

    static OptionalDouble monthly(SizePerformance size, double days) {
        return days < 1
                ? OptionalDouble.empty()
                : size.cost().stream()
                        .mapToDouble(cost -> cost.of(size.stats().counts().invocations() / days * DAYS_A_MONTH)
                                .doubleValue())
                        .findFirst();
    }

    private static Sketch duration(SizePerformance size) {
        return size.stats().durationMs();
    }

    private static String name(SizePerformance size) {
        return size.memoryMb() + " MB " + size.architecture().label();
    }
}
