package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of bars side by side for each release. */
final class ReleaseBars {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ReleasePerformance> releases;
    private final List<Map<String, Object>> series = new ArrayList<>();

    ReleaseBars(List<ReleasePerformance> releases) {
        this.releases = releases;
    }

    ReleaseBars with(String name, String colour, ToDoubleFunction<ReleasePerformance> value) {
        series.add(Map.of(
                "name",
                name,
                "type",
                "bar",
                "barMaxWidth",
                28,
                "itemStyle",
                Map.of("color", colour),
                "label",
                Map.of("show", releases.size() <= 3, "position", "top", "color", "$ink", "fontSize", 11),
                "data",
                releases.stream().mapToDouble(value).boxed().toList()));
        return this;
    }

    String json() {
        return JSON.writeValueAsString(Map.of(
                "grid",
                Map.of("left", 44, "right", 12, "top", 36, "bottom", 28),
                "legend",
                Map.of("show", series.size() > 1, "top", 0, "right", 0, "textStyle", Map.of("color", "$muted")),
                "tooltip",
                Map.of("trigger", "axis", "confine", true),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        releases.stream().map(ReleasePerformance::name).toList(),
                        "axisLabel",
                        Map.of("color", "$muted"),
                        "axisLine",
                        Axes.line()),
                "yAxis",
                Axes.value(),
                "series",
                series));
    }
}
