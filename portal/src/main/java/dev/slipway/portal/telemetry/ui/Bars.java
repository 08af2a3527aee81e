package dev.slipway.portal.telemetry.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of bars side by side for each of a few things; what is not known has no bar. */
final class Bars<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<T> things;
    private final Function<T, String> name;
    private final List<Map<String, Object>> series = new ArrayList<>();
    private Optional<Map<String, Object>> limit = Optional.empty();

    Bars(List<T> things, Function<T, String> name) {
        this.things = things;
        this.name = name;
    }

    Bars<T> with(String label, String colour, Function<T, OptionalDouble> value) {
        return with(label, colour, "", value);
    }

    /** Bars of the same stack stand on one another. */
    Bars<T> with(String label, String colour, String stack, Function<T, OptionalDouble> value) {
        Map<String, Object> bars = new HashMap<>();
        bars.put("name", label);
        bars.put("type", "bar");
        bars.put("barMaxWidth", 28);
        bars.put("itemStyle", Map.of("color", colour));
        bars.put("label", Map.of("show", things.size() <= 3, "position", "top", "color", "$ink", "fontSize", 11));
        bars.put(
                "data", things.stream().map(thing -> number(value.apply(thing))).toList());
        if (!stack.isEmpty()) {
            bars.put("stack", stack);
        }
        series.add(bars);
        return this;
    }

    /** A line across that should not be passed. */
    Bars<T> limit(String label, double at) {
        limit = Optional.of(Map.of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Map.of("color", "$bad", "type", "dashed"),
                "label",
                Map.of("formatter", label, "color", "$bad", "position", "insideEndTop"),
                "data",
                List.of(Map.of("yAxis", at))));
        return this;
    }

    String json() {
        limit.ifPresent(line -> series.getFirst().put("markLine", line));
        return JSON.writeValueAsString(Map.of(
                "grid",
                Map.of("left", 8, "right", 12, "top", 36, "bottom", 8, "containLabel", true),
                "legend",
                Map.of("show", series.size() > 1, "top", 0, "right", 0, "textStyle", Map.of("color", "$muted")),
                "tooltip",
                Map.of("trigger", "axis", "confine", true),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        things.stream().map(name).toList(),
                        "axisLabel",
                        // A name may have a second line.
                        Map.of("color", "$muted", "lineHeight", 15),
                        "axisLine",
                        Axes.line()),
                "yAxis",
                yAxis(),
                "series",
                series));
    }

    /** The line of a limit is seen even where all bars are far below it. */
    private Map<String, Object> yAxis() {
        Map<String, Object> axis = new HashMap<>(Axes.value());
        limit.ifPresent(line -> axis.put("boundaryGap", List.of(0, "10%")));
        return axis;
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? (Object) (Math.round(value.getAsDouble() * 100) / 100.0) : "-";
    }
}
