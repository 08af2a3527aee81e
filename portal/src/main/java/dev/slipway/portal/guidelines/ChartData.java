package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.guidelines.ChartSpec.CurveSpec;
import java.util.List;

/** A data file that is read; each fault is a {@link BrokenChart} that says what is wrong with which file. */
sealed interface ChartData permits JsonCurves, CsvTable {

    /** The points of one curve of a block, in the order of the file. */
    List<Point> points(ChartSpec spec, CurveSpec curve);

    /** Reads a file by the ending of its name. */
    static ChartData read(String name, String text) {
        return name.endsWith(".csv") ? CsvTable.read(name, text) : JsonCurves.read(name, text);
    }
}
