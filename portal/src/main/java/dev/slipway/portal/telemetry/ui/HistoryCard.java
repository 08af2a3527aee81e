package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Init durations over time: the median in its band from p10 to p90, with the releases marked. */
class HistoryCard extends Div {

    HistoryCard(PerformanceReport report) {
        List<HistoryPoint> cold = report.history().stream()
                .filter(point -> point.stats().counts().coldStarts() > 0)
                .toList();
        if (!cold.isEmpty()) {
            add(new ChartCard(
                    "Cold starts by release",
                    note(report),
                    HistoryOption.json(cold, report.range().step()),
                    table(cold)));
        }
    }

    static FigureTable<HistoryPoint> table(List<HistoryPoint> points) {
        return new FigureTable<>("Cold starts by release", points)
                .text("From (UTC)", point -> Units.minute(point.at()))
                .text("Release", HistoryPoint::release)
                .count("Cold starts", point -> init(point).count())
                .milliseconds("p10", point -> init(point).percentile(0.1))
                .milliseconds("p50", point -> init(point).percentile(0.5))
                .milliseconds("p90", point -> init(point).percentile(0.9))
                .milliseconds(
                        "p99",
                        point -> init(point).count() < Headline.ENOUGH_FOR_P99
                                ? OptionalDouble.empty()
                                : init(point).percentile(0.99))
                .milliseconds("Slowest", point -> init(point).max());
    }

    private static String note(PerformanceReport report) {
        boolean hourly = report.range().step().compareTo(Duration.ofDays(1)) < 0;
        return "init in ms · " + Units.day(report.range().from()) + " – "
                + Units.day(report.range().until().minusSeconds(1)) + " · UTC · "
                + (hourly ? "by hour" : "by day");
    }

    private static Sketch init(HistoryPoint point) {
        return point.stats().initMs();
    }
}
