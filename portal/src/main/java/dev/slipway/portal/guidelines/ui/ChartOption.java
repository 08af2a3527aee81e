package dev.slipway.portal.guidelines.ui;

import dev.slipway.portal.guidelines.ChartDrawing;
import dev.slipway.portal.guidelines.ChartDrawing.Axis;
import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of a document's chart: labelled lines in colours of the theme. */
final class ChartOption {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLOURS = 6;

    private final ChartDrawing chart;

    ChartOption(ChartDrawing chart) {
        this.chart = chart;
    }

    String json() {
        List<Map<String, Object>> series = chart.curves().stream()
                .map(curve -> series(curve, chart.curves().indexOf(curve)))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 12, "right", 24, "top", 72, "bottom", 36, "containLabel", true),
                "legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink")),
                "tooltip", Map.of("trigger", "item"),
                "xAxis", axis(chart.x(), "middle", 30),
                "yAxis", axis(chart.y(), "end", 12),
                "series", series));
    }

    private static Map<String, Object> series(Curve curve, int position) {
        String colour = "$series" + (position % COLOURS + 1);
        return Map.of(
                "type", "line",
                "name", curve.label(),
                "data",
                        curve.points().stream()
                                .map(point -> List.of(point.x(), point.y()))
                                .toList(),
                "symbol",
                        List.of("circle", "rect", "triangle", "diamond", "pin", "arrow")
                                .get(position % COLOURS),
                "symbolSize", 8,
                "itemStyle", Map.of("color", colour),
                "lineStyle", Map.of("color", colour, "width", 2));
    }

    private Map<String, Object> axis(Axis axis, String place, int gap) {
        return Map.of(
                "type", axis.logarithmic() ? "log" : "value",
                "logBase", axis.equals(chart.x()) ? 2 : 10,
                "name", axis.label(),
                "nameLocation", place,
                "nameGap", gap,
                "nameTextStyle", Map.of("color", "$muted", "align", "middle".equals(place) ? "center" : "left"),
                "axisLabel", Map.of("color", "$muted"),
                "axisLine", Map.of("lineStyle", Map.of("color", "$line")),
                "splitLine", Map.of("lineStyle", Map.of("color", "$line")));
    }
}
