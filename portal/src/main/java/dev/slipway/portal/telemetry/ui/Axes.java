package dev.slipway.portal.telemetry.ui;

import java.util.Map;

/** Parts of ECharts options that all charts of the tab share; value axes start at zero. */
final class Axes {

    private Axes() {}

    static Map<String, Object> value() {
        return Map.of(
                "type",
                "value",
                "min",
                0,
                "axisLabel",
                Map.of("color", "$muted"),
                "splitLine",
                Map.of("lineStyle", Map.of("color", "$line")));
    }

    static Map<String, Object> line() {
        return Map.of("lineStyle", Map.of("color", "$line"));
    }
}
