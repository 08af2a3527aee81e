package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.telemetry.TuningRuns.Run;
import dev.slipway.portal.telemetry.TuningRuns.Tuning;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The power-tuning curve of this machine, and the button that measures it anew. */
final class TuningContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One size of the curve. */
    record Point(int memoryMb, double meanMs, long requests, double costPerMillion) {}

    private TuningContent() {}

    static Component of(Tuning tuning, Runnable start) {
        Div content = new Div();
        tuning.newest().ifPresent(run -> content.add(curve(run)));
        Paragraph how = new Paragraph(tuning.processor().sentence());
        how.addClassName("muted");
        Button button = new Button(
                tuning.newest().isPresent() ? "Run at all sizes again" : "Run at 128 to 1,769 MB",
                click -> start.run());
        button.setDisableOnClick(true);
        content.add(how, button);
        return content;
    }

    private static ChartCard curve(Run run) {
        List<Point> points = points(run);
        FigureTable<Point> table = new FigureTable<>("Duration and cost by memory size, on this machine", points)
                .megabytes("Memory size", Point::memoryMb)
                .milliseconds("Mean duration", point -> OptionalDouble.of(point.meanMs()))
                .count("Requests", Point::requests)
                .dollars("A million requests", point -> OptionalDouble.of(point.costPerMillion()));
        return new ChartCard(
                "Duration and cost by memory size, on this machine",
                (run.limited() ? "processor limited" : "processor not limited: no evidence") + " · " + run.machine()
                        + " · " + Units.minute(run.at()) + " UTC",
                option(points),
                table);
    }

    static List<Point> points(Run run) {
        return IntStream.range(0, run.sizes().size())
                .mapToObj(i -> new Point(
                        run.sizes().get(i).memoryMb(),
                        run.sizes().get(i).meanMs(),
                        run.sizes().get(i).requests(),
                        run.costs().get(i)))
                .toList();
    }

    static String option(List<Point> points) {
        return JSON.writeValueAsString(Map.of(
                "grid",
                Map.of("left", 8, "right", 8, "top", 36, "bottom", 8, "containLabel", true),
                "legend",
                Map.of("top", 0, "right", 0, "textStyle", Map.of("color", "$muted")),
                "tooltip",
                Map.of("trigger", "axis", "confine", true),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        points.stream().map(point -> point.memoryMb() + " MB").toList(),
                        "axisLabel",
                        Map.of("color", "$muted"),
                        "axisLine",
                        Axes.line()),
                "yAxis",
                List.of(Axes.value(), Axes.value()),
                "series",
                List.of(
                        line(
                                "mean duration, ms",
                                "$series1",
                                0,
                                points.stream().map(Point::meanMs).toList()),
                        line(
                                "$ per million",
                                "$series2",
                                1,
                                points.stream().map(Point::costPerMillion).toList()))));
    }

    private static Map<String, Object> line(String name, String colour, int axis, List<Double> values) {
        return Map.of(
                "name",
                name,
                "type",
                "line",
                "yAxisIndex",
                axis,
                "symbolSize",
                7,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "width", 2),
                "data",
                values.stream()
                        .map(value -> Math.round(value * 1_000) / 1_000.0)
                        .toList());
    }
}
