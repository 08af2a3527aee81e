package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** How many of the requests started cold, over time. */
class ColdShareCard extends Div {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Point(Instant at, InvocationCounts counts) {
        double percent() {
            return 100.0 * counts.coldStarts() / counts.invocations();
        }
    }

    ColdShareCard(PerformanceReport report) {
        if (report.query().series() == Series.PUBLIC) {
            // It holds cold starts only: their share would always be 100 %.
            return;
        }
        List<Point> points = points(report);
        if (points.isEmpty()) {
            return;
        }
        ZonedTimes times = ZonedTimes.of(report.range().step());
        FigureTable<Point> table = new FigureTable<>("Share of cold starts", points)
                .text("From (" + times.name() + ")", point -> times.minute(point.at()))
                .count("Requests", point -> point.counts().invocations())
                .count("Cold starts", point -> point.counts().coldStarts())
                .text(
                        "Share",
                        point -> Units.share(
                                point.counts().coldStarts(), point.counts().invocations()))
                .count("Errors", point -> point.counts().errors());
        add(new ChartCard(
                "Share of cold starts", "% of requests · " + HistoryCard.note(report), json(report, points), table));
    }

    private static List<Point> points(PerformanceReport report) {
        Map<Instant, InvocationStats> sums = report.history().stream()
                .collect(Collectors.toMap(HistoryPoint::at, HistoryPoint::stats, InvocationStats::plus, TreeMap::new));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().counts().invocations() > 0)
                .map(sum -> new Point(sum.getKey(), sum.getValue().counts()))
                .toList();
    }

    private static String json(PerformanceReport report, List<Point> points) {
        PerformanceReport.Step step = report.range().step();
        ZonedTimes times = ZonedTimes.of(step);
        List<Object> values = new ArrayList<>();
        Instant missing = points.getFirst().at();
        for (Point point : points) {
            if (point.at().isAfter(missing)) {
                values.add(Arrays.asList(times.onAxis(missing), null));
            }
            missing = step.after(point.at());
            values.add(List.of(times.onAxis(point.at()), Math.round(point.percent() * 100) / 100.0));
        }
        List<HistoryPoint> extent = report.history();
        return JSON.writeValueAsString(Map.of(
                "useUTC",
                true,
                "grid",
                Map.of("left", 44, "right", 16, "top", 16, "bottom", 28),
                "tooltip",
                Map.of("trigger", "axis", "confine", true),
                "xAxis",
                HistoryOption.time(extent, step),
                "yAxis",
                Axes.value(),
                "series",
                List.of(Map.of(
                        "name",
                        "cold share, %",
                        "type",
                        "line",
                        "symbolSize",
                        points.size() <= 40 ? 6 : 2,
                        "itemStyle",
                        Map.of("color", "$accent"),
                        "lineStyle",
                        Map.of("color", "$accent", "width", 2),
                        "data",
                        values))));
    }
}
