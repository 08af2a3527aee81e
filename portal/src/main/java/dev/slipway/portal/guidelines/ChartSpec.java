package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Axis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a fenced block of the language {@code chart} asks for; its form is described in {@code docs/data/README.md}.
 *
 * @param data path of the data file relative to the document
 */
record ChartSpec(String title, String summary, String data, Field x, Field y, List<CurveSpec> curves) {

    /** A field of each data row, what its values are multiplied by, and the axis that it is drawn along. */
    record Field(String name, double times, Axis axis) {}

    /** A curve and the end of {@code path:line} of the data row that it is drawn from. */
    record CurveSpec(String label, String row) {}

    /** Reads a block; throws {@link BrokenChart} with what is wrong. */
    static ChartSpec parse(String yaml) {
        Map<?, ?> map = map(load(yaml), "The chart block");
        List<CurveSpec> curves = list(map.get("curves")).stream()
                .map(entry -> map(entry, "Each entry of \"curves\""))
                .map(entry -> new CurveSpec(text(entry, "label"), text(entry, "row")))
                .toList();
        if (curves.isEmpty()) {
            throw new BrokenChart("\"curves\" is empty: name at least one, as in { label: \"…\", row: \"…\" }.");
        }
        return new ChartSpec(
                text(map, "title"),
                text(map, "summary").strip(),
                text(map, "data"),
                field(map, "x"),
                field(map, "y"),
                curves);
    }

    private static Object load(String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel("chart").build()).loadFromString(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (YamlEngineException e) {
            throw new BrokenChart("The block is no YAML: " + e.getMessage());
        }
    }

    private static Field field(Map<?, ?> map, String key) {
        Map<?, ?> field = map(map.get(key), "\"" + key + "\"");
        boolean logarithmic = switch (field.containsKey("scale") ? text(field, "scale") : "linear") {
            case "log" -> true;
            case "linear" -> false;
            default -> throw new BrokenChart("\"scale\" of \"" + key + "\" must be linear or log.");
        };
        double times = switch (field.get("times")) {
            case null -> 1;
            case Number number -> number.doubleValue();
            default -> throw new BrokenChart("\"times\" of \"" + key + "\" must be a number.");
        };
        return new Field(text(field, "field"), times, new Axis(text(field, "label"), logarithmic));
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new BrokenChart(what + " must be a mapping.");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new BrokenChart("\"" + key + "\" is missing or is no text.");
    }

    /** A block that cannot be drawn; the message says why. */
    static final class BrokenChart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenChart(String message) {
            super(message);
        }
    }
}
