package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of the init history; the series hold true values, so that the tooltip can be believed. */
final class HistoryOption {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Up to here single points are drawn, since a line through two of them hides how little there is. */
    private static final int FEW = 40;

    private HistoryOption() {}

    static String json(List<HistoryPoint> points) {
        // From the back: the band up to p90, the card's colour up to p10, the grid, and the median in front of all.
        List<Map<String, Object>> series = List.of(
                line(points, "p90", 0.9, Map.of("color", "$accent-soft", "opacity", 1, "origin", "start")),
                line(points, "p10", 0.1, Map.of("color", "$card", "opacity", 1, "origin", "start")),
                median(points));
        return JSON.writeValueAsString(Map.of(
                "useUTC", true,
                "grid", Map.of("left", 44, "right", 40, "top", 36, "bottom", 28),
                "tooltip", Map.of("trigger", "axis", "confine", true),
                "xAxis", Map.of("type", "time", "axisLabel", muted(), "axisLine", Axes.line()),
                "yAxis", Axes.value("init, ms"),
                "series", series));
    }

    private static Map<String, Object> line(
            List<HistoryPoint> points, String name, double quantile, Map<String, Object> area) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", name);
        line.put("type", "line");
        line.put("data", values(points, quantile));
        line.put("symbol", points.size() <= FEW ? "circle" : "none");
        line.put("symbolSize", 4);
        line.put("itemStyle", Map.of("color", "$muted"));
        line.put("lineStyle", Map.of("opacity", 0));
        line.put("areaStyle", area);
        line.put("endLabel", Map.of("show", true, "formatter", name, "color", "$muted", "fontSize", 11));
        line.put("z", 2);
        return line;
    }

    private static Map<String, Object> median(List<HistoryPoint> points) {
        Map<String, Object> line = line(points, "p50", 0.5, Map.of("opacity", 0));
        line.put("symbolSize", 6);
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
                        releases(points)));
        return line;
    }

    private static List<Object> values(List<HistoryPoint> points, double quantile) {
        List<Object> values = new ArrayList<>();
        for (HistoryPoint point : points) {
            double value = point.stats().initMs().percentile(quantile).orElseThrow();
            values.add(List.of(point.at().toString(), Math.round(value * 10) / 10.0));
        }
        return values;
    }

    private static List<Object> releases(List<HistoryPoint> points) {
        Map<String, Object> first = new HashMap<>();
        List<Object> marks = new ArrayList<>();
        for (HistoryPoint point : points) {
            if (first.putIfAbsent(point.release(), point.at()) == null) {
                marks.add(Map.of(
                        "xAxis",
                        point.at().toString(),
                        "label",
                        Map.of("formatter", point.release(), "color", "$ink", "position", "end")));
            }
        }
        return marks;
    }

    private static Map<String, Object> muted() {
        return Map.of("color", "$muted", "hideOverlap", true);
    }
}
