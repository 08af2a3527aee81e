package dev.slipway.portal.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured as a page: goal, figure, machine. */
final class BenchReport {
    private static final String NOTES = """

            The start to the first page includes the script's own checks; what it consists of and what was done about it \
            stands in [decision 0035](decisions/0035-the-first-page-comes-first.md).
            """;

    record Row(String what, String goal, String figure, String verdict) {}

    private BenchReport() {}

    /** Reads the results in the first folder and writes the page to the second path, and to standard output. */
    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        List<Row> rows = new ArrayList<>();
        Stream.of("generation.json", "upgrade.json", "parser.json")
                .map(results::resolve)
                .filter(Files::exists)
                .forEach(file -> rows.addAll(library(read(file))));
        Path functions = results.resolve("functions.json");
        if (Files.exists(functions)) {
            FunctionRows.of(read(functions)).forEach(row -> rows.add(row(row)));
        }
        Path portal = results.resolve("portal.json");
        if (Files.exists(portal)) {
            rows.addAll(portal(read(portal)));
        }
        Path telemetry = results.resolve("telemetry.json");
        if (Files.exists(telemetry)) {
            rows.addAll(TelemetryRows.of(read(telemetry)));
        }
        Path fleet = results.resolve("fleet.json");
        if (Files.exists(fleet)) {
            rows.addAll(TelemetryRows.ofFleet(read(fleet)));
        }
        Stream.of("search.json", "synthesis.json")
                .map(results::resolve)
                .filter(Files::exists)
                .forEach(file -> rows.addAll(written(read(file))));
        Path analysis = results.resolve("analysis.json");
        if (Files.exists(analysis)) {
            rows.addAll(AnalysisRows.of(read(analysis)));
        }
        story().ifPresent(rows::add);
        String page = page(rows) + (Files.exists(analysis) ? AnalysisRows.recommender(read(analysis)) : "");
        Files.writeString(Path.of(arguments[1]), page);
        System.out.println(page);
    }

    private static Row row(FunctionRows.Row row) {
        return new Row(row.what(), row.goal(), row.figure(), row.met() ? "met" : "missed");
    }

    private static List<Row> library(JsonNode results) {
        return StreamSupport.stream(results.spliterator(), false)
                .map(BenchReport::benchmark)
                .toList();
    }

    private static Row benchmark(JsonNode result) {
        String benchmark = result.get("benchmark").asString();
        String name = benchmark
                .substring(benchmark.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
        JsonNode metric = result.get("primaryMetric");
        String unit = metric.get("scoreUnit").asString();
        JsonNode median = metric.path("scorePercentiles").path("50.0");
        double figure = median.isMissingNode() ? metric.get("score").asDouble() : median.asDouble();
        String shown = String.format(Locale.ROOT, "%,.1f %s (median)", figure, unit);
        if (result.get("mode").asString().equals("thrpt")) {
            double perSecond = metric.get("score").asDouble();
            return new Row(
                    name + " on two threads",
                    "> 1,000/s",
                    String.format(Locale.ROOT, "%,.0f/s", perSecond),
                    perSecond > 1000 ? "met" : "missed");
        }
        if (benchmark.contains("ReportLineBenchmark")) {
            return AnalysisRows.parser(name, figure);
        }
        if (benchmark.contains("UpgradeBenchmark")) {
            double goal = benchmark.endsWith("upgradesAFunction") ? 50 : 5000;
            return new Row(
                    name, String.format(Locale.ROOT, "< %,.0f ms", goal), shown, figure < goal ? "met" : "missed");
        }
        // The goal is about generating; reading the catalog's lock file and writing it again is the commit's part.
        boolean generation = benchmark.contains("Generation") && !benchmark.contains("Lock") && unit.startsWith("us");
        return generation
                ? new Row(name, "median < 2 ms", shown, figure < 2000 ? "met" : "missed")
                : new Row(name, "–", shown, "–");
    }

    /** Rows that were judged where they were measured. */
    private static List<Row> written(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Row(
                        row.get("what").asString(),
                        row.get("goal").asString(),
                        row.get("figure").asString(),
                        row.get("verdict").asString()))
                .toList();
    }

    private static List<Row> portal(JsonNode figures) {
        double start = median(figures.get("startMs"));
        double preview = median(figures.get("previewMs"));
        long resident = figures.get("residentMb").asLong();
        return List.of(
                new Row(
                        "start to first page, with the start-up cache",
                        "< 4 s",
                        String.format(
                                Locale.ROOT,
                                "%.2f s (median of %d)",
                                start / 1000,
                                figures.get("startMs").size()),
                        start < 4000 ? "met" : "missed"),
                new Row(
                        "preview round trip in the browser",
                        "< 100 ms",
                        String.format(
                                Locale.ROOT,
                                "%.0f ms (median of %d)",
                                preview,
                                figures.get("previewMs").size()),
                        preview < 100 ? "met" : "missed"),
                new Row("resident memory after the wizard", "–", resident + " MB", "–"));
    }

    /** What the story test noted when it was run last, if it was. */
    private static Optional<Row> story() throws IOException {
        Path note = Path.of("portal/target/browser/story-memory.txt");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        long megabytes = Long.parseLong(Files.readString(note).replaceAll("\\D+", "")) / 1024;
        return Optional.of(new Row(
                "resident memory after the story", "< 512 MB", megabytes + " MB", megabytes < 512 ? "met" : "missed"));
    }

    private static double median(JsonNode values) {
        List<Double> sorted = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asDouble)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String page(List<Row> rows) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Benchmarks

                Written by `make bench`. Times depend on the machine; compare within one page.

                """);
        page.append("Measured ")
                .append(LocalDate.now())
                .append(" on ")
                .append(machine())
                .append(".\n\n");
        page.append("| what | goal | figure | |\n|---|---|---|---|\n");
        rows.forEach(row -> page.append("| ")
                .append(String.join(" | ", row.what(), row.goal(), row.figure(), row.verdict()))
                .append(" |\n"));
        page.append(NOTES);
        return page.toString();
    }

    private static String machine() throws IOException {
        Path cpuInfo = Path.of("/proc/cpuinfo");
        String model = Files.exists(cpuInfo)
                ? Files.readAllLines(cpuInfo).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown processor")
                : "unknown processor";
        return Runtime.getRuntime().availableProcessors() + " cores (" + model + "), " + System.getProperty("os.name")
                + ", Java " + Runtime.version().feature();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
