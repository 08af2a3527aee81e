package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.guidelines.ChartSpec.CurveSpec;
import dev.slipway.portal.guidelines.ChartSpec.Field;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws chart blocks from the data files beside the documents. */
@Component
final class Charts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentFiles files;

    Charts(DocumentFiles files) {
        this.files = files;
    }

    /** The drawing that a block of a document asks for, or what keeps it from being drawn. */
    Block draw(DocumentPath document, String yaml) {
        try {
            ChartSpec spec = ChartSpec.parse(yaml);
            JsonNode rows = rows(document, spec);
            List<Curve> curves = spec.curves().stream()
                    .map(curve -> new Curve(curve.label(), points(row(rows, curve, spec), spec)))
                    .toList();
            return new Block.Drawing(new ChartDrawing(
                    spec.title(), spec.summary(), spec.x().axis(), spec.y().axis(), curves));
        } catch (BrokenChart e) {
            return new Block.Broken("A chart of " + document.value() + ".md cannot be drawn. " + e.getMessage());
        }
    }

    /** What a block says to somebody who searches: its title and its message, not how it is drawn. */
    static String words(String yaml) {
        try {
            ChartSpec spec = ChartSpec.parse(yaml);
            return "Chart: " + spec.title() + ". " + spec.summary();
        } catch (BrokenChart e) {
            return "";
        }
    }

    private JsonNode rows(DocumentPath document, ChartSpec spec) {
        String text = document.below(spec.data())
                .flatMap(files::data)
                .orElseThrow(() -> new BrokenChart("There is no data file " + spec.data()
                        + ": \"data\" names a .json file in docs/data, relative to the document."));
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new BrokenChart("The data file " + spec.data() + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode row(JsonNode rows, CurveSpec curve, ChartSpec spec) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode row : rows) {
            String name = row.path("path").asString("") + ":" + row.path("line").asInt(0);
            if (name.endsWith(curve.row())) {
                found.add(row);
            }
        }
        if (found.size() != 1) {
            throw new BrokenChart("\"" + curve.row() + "\" matches " + found.size() + " rows of " + spec.data()
                    + ": it must be the end of one row's path:line.");
        }
        return found.getFirst();
    }

    private static List<Point> points(JsonNode row, ChartSpec spec) {
        List<Double> xs = values(row, spec.x());
        List<Double> ys = values(row, spec.y());
        if (xs.size() != ys.size()) {
            throw new BrokenChart(spec.x().name() + " and " + spec.y().name() + " differ in length.");
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            points.add(new Point(xs.get(i), ys.get(i)));
        }
        return points;
    }

    private static List<Double> values(JsonNode row, Field field) {
        JsonNode values = row.path(field.name());
        if (!values.isArray() || values.isEmpty()) {
            throw new BrokenChart("The data rows have no list \"" + field.name() + "\".");
        }
        return values.valueStream()
                .map(value -> value.asDouble(0) * field.times())
                .toList();
    }
}
