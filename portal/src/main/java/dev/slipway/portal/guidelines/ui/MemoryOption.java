package dev.slipway.portal.guidelines.ui;

import dev.slipway.portal.guidelines.MemoryCurves.MeasuredCurve;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredSize;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of one measured function: duration to the left, price to the right, the best size marked by a line. */
record MemoryOption(MeasuredCurve curve, MeasuredSize best) {

    String json() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "grid", Map.of("left", 12, "right", 12, "top", 64, "bottom", 36, "containLabel", true),
                        "legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink")),
                        "tooltip", Map.of("trigger", "axis"),
                        "xAxis",
                                Map.of(
                                        "type",
                                        "category",
                                        "name",
                                        "memory size, MB",
                                        "nameLocation",
                                        "middle",
                                        "nameGap",
                                        30,
                                        "nameTextStyle",
                                        Map.of("color", "$muted"),
                                        "axisLabel",
                                        Map.of("color", "$muted"),
                                        "axisLine",
                                        Map.of("lineStyle", Map.of("color", "$line")),
                                        "data",
                                        curve.sizes().stream()
                                                .map(size -> String.valueOf(size.megabytes()))
                                                .toList()),
                        "yAxis", List.of(axis("mean duration, ms", "left"), axis("USD per million", "right")),
                        "series",
                                List.of(
                                        series(
                                                "mean duration, ms",
                                                0,
                                                "$series1",
                                                "circle",
                                                MeasuredSize::milliseconds),
                                        series(
                                                "USD per million",
                                                1,
                                                "$series2",
                                                "rect",
                                                MeasuredSize::dollarsPerMillion))));
    }

    private static Map<String, Object> axis(String name, String side) {
        return Map.of(
                "type",
                "value",
                "name",
                name,
                "position",
                side,
                "min",
                0,
                "nameTextStyle",
                Map.of("color", "$muted", "align", side),
                "axisLabel",
                Map.of("color", "$muted"),
                "splitLine",
                Map.of("show", side.equals("left"), "lineStyle", Map.of("color", "$line")));
    }

    private Map<String, Object> series(
            String name, int axis, String colour, String symbol, ToDoubleFunction<MeasuredSize> value) {
        return Map.of(
                "type",
                "line",
                "name",
                name,
                "yAxisIndex",
                axis,
                "symbol",
                symbol,
                "symbolSize",
                8,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "width", 2),
                "data",
                curve.sizes().stream().map(value::applyAsDouble).toList(),
                "markLine",
                axis == 0
                        ? Map.of(
                                "symbol", "none",
                                "lineStyle", Map.of("color", "$accent", "type", "dashed"),
                                "label", Map.of("formatter", best.megabytes() + " MB", "color", "$ink"),
                                "data", List.of(Map.of("xAxis", String.valueOf(best.megabytes()))))
                        : Map.of());
    }
}
