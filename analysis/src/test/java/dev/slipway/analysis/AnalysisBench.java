package dev.slipway.analysis;

import dev.slipway.analysis.memory.RecommenderTable;
import dev.slipway.analysis.regression.AlarmRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures how right the analysis is, on real data, and writes it for the page of benchmarks. */
public final class AnalysisBench {

    private AnalysisBench() {}

    /** Writes rows and a table as JSON to the path that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        ObjectNode results = JsonMapper.shared().createObjectNode();
        ArrayNode rows = results.putArray("rows");
        sketches(rows);
        AlarmRate.addTo(rows);
        RecommenderTable.addTo(rows, results.putArray("recommender"));
        Files.writeString(Path.of(arguments[0]), results.toPrettyString());
    }

    /** Adds what was measured with its goal, for people, and whether that was met. */
    public static void row(ArrayNode rows, String what, String goal, String figure, boolean met) {
        rows.addObject()
                .put("what", what)
                .put("goal", goal)
                .put("figure", figure)
                .put("met", met);
    }

    private static void sketches(ArrayNode rows) {
        double worst = 0;
        int percentiles = 0;
        for (LambdaPerf.Day day : LambdaPerf.days()) {
            double[] sorted = day.initMs().clone();
            Arrays.sort(sorted);
            Sketch sketch = Sketch.of(sorted);
            for (double quantile = 0; quantile <= 1; quantile += 0.05) {
                double exact = sorted[(int) NearestRank.of(Math.min(1, quantile), sorted.length) - 1];
                double found = sketch.percentile(Math.min(1, quantile)).orElseThrow();
                worst = Math.max(worst, Math.abs(found / exact - 1));
                percentiles++;
            }
        }
        row(
                rows,
                String.format(Locale.ROOT, "largest error of %,d sketch percentiles of real days", percentiles),
                "≤ 1 %",
                String.format(Locale.ROOT, "%.3f %%", worst * 100),
                worst <= 0.01 + 1e-9);
    }
}
