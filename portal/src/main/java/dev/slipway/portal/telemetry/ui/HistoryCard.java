package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;

/** Init durations over time: the median in its band from p10 to p90, with the releases marked. */
class HistoryCard extends Div {

    HistoryCard(PerformanceReport report, List<LevelChange> changes) {
        List<HistoryPoint> cold = report.history().stream()
                .filter(point -> point.stats().counts().coldStarts() > 0)
                .toList();
        if (!cold.isEmpty()) {
            add(new ChartCard(
                    "Cold starts by release",
                    "init in ms · " + note(report),
                    HistoryOption.json(cold, report.range().step(), within(report, changes)),
                    table(cold, ZonedTimes.of(report.range().step()))));
        }
    }

    private static List<LevelChange> within(PerformanceReport report, List<LevelChange> changes) {
        return changes.stream()
                .filter(change -> !change.shift()
                        .since()
                        .isBefore(LocalDate.ofInstant(report.range().from(), ZoneOffset.UTC)))
                .toList();
    }

    static FigureTable<HistoryPoint> table(List<HistoryPoint> points, ZonedTimes times) {
        return new FigureTable<>("Cold starts by release", points)
                .text("From (" + times.name() + ")", point -> times.minute(point.at()))
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

    static String note(PerformanceReport report) {
        PerformanceReport.Range range = report.range();
        ZonedTimes times = ZonedTimes.of(range.step());
        String days = range.step().zone().equals(report.query().time().zone())
                ? "by day"
                : "by day of UTC, since older hours are folded into days";
        return times.day(range.from()) + " – " + times.day(range.until().minusSeconds(1)) + " · " + times.name() + " · "
                + (range.step().unit() == Step.Unit.HOUR ? "by hour" : days);
    }

    private static Sketch init(HistoryPoint point) {
        return point.stats().initMs();
    }
}
