package dev.slipway.portal.guidelines.ui;

import dev.slipway.portal.guidelines.ChartDrawing;
import dev.slipway.portal.guidelines.ChartDrawing.Axis;
import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import dev.slipway.portal.guidelines.ChartDrawing.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of a document's chart: labelled lines in colours of the theme. */
final class ChartOption {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLOURS = 6;
    private static final int MEMORY_BASE = 2;
    private static final int DECIMAL_BASE = 10;
    private static final double ROUNDING = 1e-9;

    private final ChartDrawing chart;

    ChartOption(ChartDrawing chart) {
        this.chart = chart;
    }

    String json() {
        List<Map<String, Object>> series = chart.curves().stream()
                .map(curve -> series(curve, chart.curves().indexOf(curve)))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 12, "right", 24, "top", 76, "bottom", 36, "containLabel", true),
                "legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink")),
                "tooltip", Map.of("trigger", "item"),
                "xAxis", axis(chart.x(), true, Point::x),
                "yAxis", axis(chart.y(), false, Point::y),
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

    private Map<String, Object> axis(Axis axis, boolean horizontal, ToDoubleFunction<Point> value) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("type", axis.logarithmic() ? "log" : "value");
        option.put("name", axis.label());
        option.put("nameLocation", horizontal ? "middle" : "end");
        option.put("nameGap", horizontal ? 30 : 12);
        option.put("nameTextStyle", Map.of("color", "$muted", "align", horizontal ? "center" : "left"));
        option.put("axisLabel", Map.of("color", "$muted"));
        option.put("axisLine", Map.of("lineStyle", Map.of("color", "$line")));
        option.put("splitLine", Map.of("lineStyle", Map.of("color", "$line")));
        if (axis.logarithmic()) {
            int base = horizontal ? MEMORY_BASE : DECIMAL_BASE;
            option.put("logBase", base);
            option.put("min", powerBelow(base, value));
        }
        return option;
    }

    /** Largest power of the base that is not above any value, so that the axis starts at the data and at a round number. */
    private double powerBelow(int base, ToDoubleFunction<Point> value) {
        double least = chart.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(value)
                .min()
                .orElse(1);
        return Math.pow(base, Math.floor(Math.log(least) / Math.log(base) + ROUNDING));
    }
}
