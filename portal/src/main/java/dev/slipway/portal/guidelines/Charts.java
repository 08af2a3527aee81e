package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Axis;
import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.guidelines.ChartSpec.CurveSpec;
import dev.slipway.portal.guidelines.ChartSpec.Field;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredCurve;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws the blocks of documents that show data files. */
final class Charts {
    /** Points of all curves of a chart together. */
    static final int MOST_POINTS = 5_000;

    private static final double MILLION = 1_000_000;
    private static final Axis NO_AXIS = new Axis("", false);

    private final DataFiles files;

    Charts(DataFiles files) {
        this.files = files;
    }

    /** The drawing that a block of a document asks for, or what keeps it from being drawn. */
    Block draw(DocumentPath document, String yaml) {
        return orBroken(document, () -> {
            ChartSpec spec = ChartSpec.parse(yaml);
            ChartData data = data(document, spec);
            List<Curve> curves = new ArrayList<>();
            int points = 0;
            for (CurveSpec each : spec.curves()) {
                Curve curve = new Curve(each.label(), data.points(spec, each));
                points += curve.points().size();
                if (points > MOST_POINTS) {
                    throw new BrokenChart("Its curves have more than " + MOST_POINTS
                            + " points in all: leave curves out, or sum the data up.");
                }
                curves.add(curve);
            }
            return new Block.Drawing(new ChartDrawing(
                    spec.title(), spec.summary(), spec.x().axis(), spec.y().axis(), curves));
        });
    }

    /** Measured curves to try goals on, or what keeps them from being shown. */
    Block explore(DocumentPath document, String yaml) {
        return orBroken(document, () -> {
            ChartSpec spec = ChartSpec.heading(yaml);
            if (!(data(document, spec) instanceof JsonCurves data)) {
                throw new BrokenChart("Curves by memory size come from a .json file.");
            }
            return new Block.Explorer(new MemoryCurves(
                    spec.title(),
                    spec.summary(),
                    spec.curves().stream()
                            .map(curve -> new MeasuredCurve(curve.label(), sizes(data, curve)))
                            .toList()));
        });
    }

    private static List<MeasuredSize> sizes(JsonCurves data, CurveSpec curve) {
        Field memory = new Field("mem", 1, NO_AXIS);
        List<Point> durations = data.points(curve, memory, new Field("ms", 1, NO_AXIS));
        List<Point> costs = data.points(curve, memory, new Field("usd", MILLION, NO_AXIS));
        List<MeasuredSize> sizes = new ArrayList<>();
        for (int i = 0; i < durations.size(); i++) {
            sizes.add(new MeasuredSize(
                    (int) durations.get(i).x(),
                    durations.get(i).y(),
                    costs.get(i).y()));
        }
        return sizes;
    }

    private static Block orBroken(DocumentPath document, Supplier<Block> block) {
        try {
            return block.get();
        } catch (BrokenChart e) {
            return new Block.Broken("A chart of " + document.file() + " cannot be drawn. " + e.getMessage());
        }
    }

    private ChartData data(DocumentPath document, ChartSpec spec) {
        String text = document.below(spec.data())
                .flatMap(files::data)
                .orElseThrow(() -> new BrokenChart("There is no data file " + spec.data()
                        + ": \"data\" names a .json or .csv file beside the documents, relative to this one."));
        return ChartData.read(spec.data(), text);
    }
}
