package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.TraceSpan;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** ECharts option of a waterfall; it begins with whatever began first, which an initialisation may do before its parent. */
final class WaterfallOption {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WaterfallOption() {}

    static String json(InvocationTrace trace) {
        List<TraceSpan> spans = trace.spans();
        double end = java.time.Duration.between(trace.begin(), trace.end()).toNanos() / 1e6;
        return JSON.writeValueAsString(Map.of(
                "grid",
                Map.of("left", 8, "right", 60, "top", 8, "bottom", 28, "containLabel", true),
                "xAxis",
                Axes.value(),
                "yAxis",
                Map.of(
                        "type",
                        "category",
                        "inverse",
                        true,
                        "data",
                        spans.stream()
                                .map(span -> "  ".repeat(span.depth()) + span.name())
                                .toList(),
                        "axisLabel",
                        Map.of("color", "$ink", "width", 180, "overflow", "truncate"),
                        "axisLine",
                        Axes.line(),
                        "axisTick",
                        Map.of("show", false)),
                "series",
                List.of(
                        Map.of(
                                "type",
                                "bar",
                                "stack",
                                "span",
                                "silent",
                                true,
                                "itemStyle",
                                Map.of("color", "transparent"),
                                "data",
                                spans.stream()
                                        .map(span -> rounded(AnatomyContent.since(trace, span)))
                                        .toList()),
                        Map.of(
                                "type",
                                "bar",
                                "stack",
                                "span",
                                "barMaxWidth",
                                22,
                                "barMinHeight",
                                2,
                                "label",
                                Map.of("show", true, "position", "right", "color", "$ink", "formatter", "{c} ms"),
                                "data",
                                spans.stream()
                                        .map(span -> Map.of(
                                                "value",
                                                rounded(AnatomyContent.length(span)
                                                        .orElse(end - AnatomyContent.since(trace, span))),
                                                "itemStyle",
                                                Map.of("color", colour(span))))
                                        .toList()))));
    }

    private static String colour(TraceSpan span) {
        return switch (span.phase()) {
            case INITIALIZATION -> "$accent";
            case INVOCATION -> "$series2";
            case OVERHEAD -> "$series5";
            case SERVICE, FUNCTION -> "$muted";
            case OTHER -> "$series3";
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
