package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of the init history; the series hold true values, so that the tooltip can be believed. */
final class HistoryOption {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Up to here single points stand out, since a line through two of them hides how little there is. */
    private static final int FEW = 40;

    private static final int FEW_STEPS = 12;

    private HistoryOption() {}

    static String json(List<HistoryPoint> points, Step step, List<LevelChange> changes) {
        // From the back: the band up to p90, the card's colour up to p10, the grid, and the median in front of all.
        List<Map<String, Object>> series = List.of(
                line(points, step, "p90", 0.9, Map.of("color", "$accent-soft", "opacity", 1, "origin", "start")),
                line(points, step, "p10", 0.1, Map.of("color", "$card", "opacity", 1, "origin", "start")),
                median(points, step, changes));
        return JSON.writeValueAsString(Map.of(
                "useUTC", true,
                "grid", Map.of("left", 44, "right", 40, "top", 26, "bottom", 28),
                "tooltip", Map.of("trigger", "axis", "confine", true),
                "xAxis", time(points, step),
                "yAxis", gridInFront(),
                "series", series));
    }

    private static Map<String, Object> line(
            List<HistoryPoint> points, Step step, String name, double quantile, Map<String, Object> area) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", name);
        line.put("type", "line");
        line.put("data", values(points, step, quantile));
        line.put("symbol", "circle");
        line.put("symbolSize", points.size() <= FEW ? 4 : 1);
        line.put("itemStyle", Map.of("color", "$muted"));
        line.put("lineStyle", Map.of("opacity", 0));
        line.put("areaStyle", area);
        line.put("endLabel", Map.of("show", true, "formatter", name, "color", "$muted", "fontSize", 11));
        line.put("z", 2);
        return line;
    }

    private static Map<String, Object> median(List<HistoryPoint> points, Step step, List<LevelChange> changes) {
        Map<String, Object> line = line(points, step, "p50", 0.5, Map.of("opacity", 0));
        line.put("symbolSize", points.size() <= FEW ? 6 : 2);
        line.put("itemStyle", Map.of("color", "$accent"));
        line.put("lineStyle", Map.of("color", "$accent", "width", 2));
        line.put(
                "endLabel",
                Map.of("show", true, "formatter", "p50", "color", "$accent", "fontSize", 11, "fontWeight", "bold"));
        line.put("z", 5);
        line.put(
                "markLine",
                Map.of(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "lineStyle",
                        Map.of("color", "$ink", "type", "dashed", "width", 1),
                        "data",
                        releases(points, ZonedTimes.of(step))));
        line.put("markArea", events(changes, ZonedTimes.of(step)));
        return line;
    }

    /** The first day of each new level, tinted and named. */
    private static Map<String, Object> events(List<LevelChange> changes, ZonedTimes times) {
        List<Object> areas = new ArrayList<>();
        for (LevelChange change : changes) {
            if (change.shift().metric() == LevelChange.Metric.INIT) {
                Instant begin =
                        change.shift().since().atStartOfDay(ZoneOffset.UTC).toInstant();
                areas.add(List.of(
                        Map.of(
                                "name",
                                LevelChangeContent.headline(change),
                                "xAxis",
                                times.onAxis(begin),
                                "label",
                                Map.of("color", "$warn", "position", "insideTop", "fontSize", 11)),
                        Map.of("xAxis", times.onAxis(begin.plus(Duration.ofDays(1))))));
            }
        }
        return Map.of("silent", true, "itemStyle", Map.of("color", "$warn-soft"), "data", areas);
    }

    private static List<Object> values(List<HistoryPoint> points, Step step, double quantile) {
        ZonedTimes times = ZonedTimes.of(step);
        List<Object> values = new ArrayList<>();
        Instant missing = points.getFirst().at();
        for (HistoryPoint point : points) {
            if (point.at().isAfter(missing)) {
                // Steps without cold starts are a gap, not a line that pretends to know.
                values.add(Arrays.asList(times.onAxis(missing), null));
            }
            missing = step.after(point.at());
            double value = point.stats().initMs().percentile(quantile).orElseThrow();
            values.add(List.of(times.onAxis(point.at()), Math.round(value * 10) / 10.0));
        }
        return values;
    }

    private static List<Object> releases(List<HistoryPoint> points, ZonedTimes times) {
        Map<String, Object> first = new HashMap<>();
        List<Object> marks = new ArrayList<>();
        for (HistoryPoint point : points) {
            if (first.putIfAbsent(point.release(), point.at()) == null) {
                marks.add(Map.of(
                        "xAxis",
                        times.onAxis(point.at()),
                        "label",
                        Map.of("formatter", point.release(), "color", "$ink", "position", "end")));
            }
        }
        // One release alone needs no mark to tell it from another.
        return first.size() > 1 ? marks : List.of();
    }

    /** A handful of points stands in the middle of a span that they could fill, not of years around them. */
    static Map<String, Object> time(List<HistoryPoint> points, Step step) {
        Map<String, Object> axis = new HashMap<>();
        axis.put("type", "time");
        axis.put("axisLabel", muted());
        axis.put("axisLine", Axes.line());
        Instant first = points.getFirst().at();
        Instant last = points.getLast().at();
        Duration length = step.length();
        ZonedTimes times = ZonedTimes.of(step);
        if (Duration.between(first, last).compareTo(length.multipliedBy(FEW_STEPS)) < 0) {
            axis.put("min", times.onAxisMillis(first.minus(length.multipliedBy(FEW_STEPS / 2))));
            axis.put("max", times.onAxisMillis(last.plus(length.multipliedBy(FEW_STEPS / 2))));
        } else {
            axis.put("boundaryGap", List.of("3%", "2%"));
        }
        return axis;
    }

    private static Map<String, Object> gridInFront() {
        Map<String, Object> axis = new HashMap<>(Axes.value());
        axis.put("z", 3);
        return axis;
    }

    private static Map<String, Object> muted() {
        return Map.of("color", "$muted", "hideOverlap", true);
    }
}
