package dev.slipway.portal.browser;

import dev.slipway.portal.browser.BenchReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What was measured of the analysis, in the words of the page. */
final class AnalysisRows {

    private static final double LEAST_LINES = 1_000_000;

    private AnalysisRows() {}

    static List<Row> of(JsonNode results) {
        return StreamSupport.stream(results.get("rows").spliterator(), false)
                .map(row -> new Row(
                        row.get("what").asString(),
                        row.get("goal").asString(),
                        row.get("figure").asString(),
                        row.get("goal").asString().equals("–")
                                ? "–"
                                : row.get("met").asBoolean() ? "met" : "missed"))
                .toList();
    }

    /** Lines a second from nanoseconds a line; the goal is about text reports, on one core. */
    static Row parser(String name, double nanoseconds) {
        double lines = 1e9 / nanoseconds;
        String figure = String.format(Locale.ROOT, "%,.0f lines/s (median, one core)", lines);
        boolean ours = name.equals("text report");
        return new Row(
                "parser: " + name,
                ours ? "≥ 1,000,000 lines/s" : "–",
                figure,
                ours ? lines >= LEAST_LINES ? "met" : "missed" : "–");
    }

    /** The recommender's table. */
    static String recommender(JsonNode results) {
        JsonNode lines = results.get("recommender");
        List<String> columns = new ArrayList<>(lines.get(0).propertyNames());
        StringBuilder table = new StringBuilder("""

                ## Memory recommender

                Regret: by how much the recommended size is worse than the best one of a measured curve, median / mean, \
                from two of the curve's sizes. Baselines are scored on the pairs that the recommender answers; the \
                current size is the larger of the two. *Held out* means that what the recommender was tuned with were \
                the other applications' curves only. How it works stands in [analysis](analysis.md).

                """);
        line(table, columns);
        line(table, columns.stream().map(column -> "---").toList());
        for (JsonNode each : lines) {
            line(
                    table,
                    columns.stream().map(column -> each.get(column).asString()).toList());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
