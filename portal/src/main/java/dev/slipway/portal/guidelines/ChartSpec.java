package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Axis;
import java.util.List;
import java.util.Map;

/**
 * What a fenced block of the language {@code chart} asks for; its form is described in {@code docs/data/README.md}.
 *
 * @param data path of the data file relative to the document
 */
record ChartSpec(String title, String summary, String data, Field x, Field y, List<CurveSpec> curves) {

    /** Curves that a block may name. */
    static final int MOST_CURVES = 20;

    /** A field of each data row, what its values are multiplied by, and the axis that it is drawn along. */
    record Field(String name, double times, Axis axis) {}

    /** A curve and what it is drawn from: the end of {@code path:line} of a JSON row, or a column of a CSV file. */
    record CurveSpec(String label, String from) {}

    /** Reads a block; throws {@link BrokenChart} with what is wrong. */
    static ChartSpec parse(String yaml) {
        ChartSpec spec = heading(yaml);
        Map<?, ?> map = BlockYaml.map(BlockYaml.load(yaml), "The chart block");
        return new ChartSpec(
                spec.title(),
                spec.summary(),
                spec.data(),
                field(map, "x", true),
                field(map, "y", !spec.isCsv()),
                spec.curves());
    }

    /** Reads the part that a block without axes of its own has, too. */
    static ChartSpec heading(String yaml) {
        Map<?, ?> map = BlockYaml.map(BlockYaml.load(yaml), "The chart block");
        String data = BlockYaml.text(map, "data");
        String from = data.endsWith(".csv") ? "column" : "row";
        List<CurveSpec> curves = BlockYaml.list(map.get("curves")).stream()
                .map(entry -> BlockYaml.map(entry, "Each entry of \"curves\""))
                .map(entry -> new CurveSpec(BlockYaml.text(entry, "label"), BlockYaml.text(entry, from)))
                .toList();
        if (curves.isEmpty()) {
            throw new BrokenChart(
                    "\"curves\" is empty: name at least one, as in { label: \"…\", " + from + ": \"…\" }.");
        }
        if (curves.size() > MOST_CURVES) {
            throw new BrokenChart("\"curves\" names " + curves.size() + ", and at most " + MOST_CURVES
                    + " can be told apart: draw several charts.");
        }
        Field none = new Field("", 1, new Axis("", false));
        return new ChartSpec(
                BlockYaml.text(map, "title"), BlockYaml.text(map, "summary").strip(), data, none, none, curves);
    }

    /** What a block says to somebody who searches: its title and its message, not how it is drawn. */
    static String words(String yaml) {
        try {
            ChartSpec spec = heading(yaml);
            return "Chart: " + spec.title() + ". " + spec.summary();
        } catch (BrokenChart e) {
            return "";
        }
    }

    boolean isCsv() {
        return data.endsWith(".csv");
    }

    private static Field field(Map<?, ?> map, String key, boolean named) {
        Map<?, ?> field = BlockYaml.map(map.get(key), "\"" + key + "\"");
        boolean logarithmic = switch (field.containsKey("scale") ? BlockYaml.text(field, "scale") : "linear") {
            case "log" -> true;
            case "linear" -> false;
            default -> throw new BrokenChart("\"scale\" of \"" + key + "\" must be linear or log.");
        };
        double times = switch (field.get("times")) {
            case null -> 1;
            case Number number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
            default -> throw new BrokenChart("\"times\" of \"" + key + "\" must be a number.");
        };
        String name = named ? BlockYaml.text(field, "field") : "";
        return new Field(name, times, new Axis(BlockYaml.text(field, "label"), logarithmic));
    }

    /** A block that cannot be drawn; the message says why. */
    static final class BrokenChart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenChart(String message) {
            super(message);
        }
    }
}
