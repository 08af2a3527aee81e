package dev.slipway.portal.browser;

import dev.slipway.portal.browser.BenchReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Rows about reading logs and looking at figures. */
final class TelemetryRows {

    private TelemetryRows() {}

    static List<Row> of(JsonNode figures) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(database(figures, "h2", "H2"));
        rows.addAll(database(figures, "postgres", "PostgreSQL"));
        return rows;
    }

    static List<Row> ofFleet(JsonNode figures) {
        double open = median(figures.get("openMs"));
        double slowest = StreamSupport.stream(figures.get("openMs").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .max()
                .orElseThrow();
        return List.of(
                new Row(
                        "the server opens the fleet page with 10,000 functions, the slowest time",
                        "< 50 ms",
                        String.format(
                                Locale.ROOT,
                                "%.0f ms (of %d; median %.0f ms)",
                                slowest,
                                figures.get("openMs").size(),
                                open),
                        slowest < 50 ? "met" : "missed"),
                new Row(
                        "adds their cold starts up, beside the requests",
                        "–",
                        String.format(
                                Locale.ROOT, "%.0f ms", figures.get("addUpMs").asDouble()),
                        "–"));
    }

    private static List<Row> database(JsonNode figures, String key, String name) {
        double seconds = figures.get(key + "IngestSeconds").asDouble();
        double page = median(figures.get(key + "PageMs"));
        return List.of(
                new Row(
                        String.format(
                                Locale.ROOT,
                                "reads %,d requests of 1,000 functions into %s",
                                figures.get(key + "Requests").asLong(),
                                name),
                        "< 60 s",
                        String.format(Locale.ROOT, "%.1f s", seconds),
                        seconds < 60 ? "met" : "missed"),
                new Row(
                        "figures of a function's 15 months from " + name,
                        "< 100 ms",
                        String.format(
                                Locale.ROOT,
                                "%.0f ms (median of %d)",
                                page,
                                figures.get(key + "PageMs").size()),
                        page < 100 ? "met" : "missed"));
    }

    private static double median(JsonNode values) {
        List<Double> sorted = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asDouble)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
