package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.guidelines.ChartSpec.CurveSpec;
import dev.slipway.portal.guidelines.ChartSpec.Field;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON file, each a curve with lists of values, named by the {@code path:line} where it was published. */
record JsonCurves(String name, JsonNode rows) implements ChartData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonCurves read(String name, String text) {
        try {
            return new JsonCurves(name, JSON.readTree(text));
        } catch (JacksonException e) {
            throw new BrokenChart("The data file " + name + " is no JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public List<Point> points(ChartSpec spec, CurveSpec curve) {
        return points(curve, spec.x(), spec.y());
    }

    /** The points of one curve along two fields of its row. */
    List<Point> points(CurveSpec curve, Field x, Field y) {
        JsonNode row = row(curve);
        List<Double> xs = values(curve, row, x);
        List<Double> ys = values(curve, row, y);
        if (xs.size() != ys.size()) {
            throw new BrokenChart(x.name() + " and " + y.name() + " differ in length.");
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            points.add(new Point(xs.get(i), ys.get(i)));
        }
        return points;
    }

    private JsonNode row(CurveSpec curve) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode row : rows) {
            String place =
                    row.path("path").asString("") + ":" + row.path("line").asInt(0);
            if (place.endsWith(curve.from())) {
                found.add(row);
            }
        }
        if (found.size() != 1) {
            throw new BrokenChart("\"" + curve.from() + "\" matches " + found.size() + " rows of " + name
                    + ": it must be the end of one row's path:line.");
        }
        return found.getFirst();
    }

    private List<Double> values(CurveSpec curve, JsonNode row, Field field) {
        JsonNode values = row.path(field.name());
        if (!values.isArray() || values.isEmpty()) {
            throw new BrokenChart("The data rows have no list \"" + field.name() + "\".");
        }
        if (values.size() > Charts.MOST_POINTS) {
            throw new BrokenChart("The list \"" + field.name() + "\" of \"" + curve.from() + "\" has " + values.size()
                    + " values: at most " + Charts.MOST_POINTS + " are drawn.");
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : values) {
            double number = value.isNumber() ? Double.parseDouble(value.asString("")) * field.times() : Double.NaN;
            if (!Double.isFinite(number)) {
                throw new BrokenChart("Value " + (numbers.size() + 1) + " of \"" + field.name() + "\" in the row \""
                        + curve.from() + "\" of " + name + " is no number that can be drawn.");
            }
            numbers.add(number);
        }
        return numbers;
    }
}
