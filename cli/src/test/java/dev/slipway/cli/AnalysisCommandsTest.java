package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalysisCommandsTest {

    private static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";
    private static final String FIGURES =
            "\tDuration: 2.37 ms\tBilled Duration: 427 ms\tMemory Size: 1024 MB\tMax Memory Used: 95 MB\t";
    private static final String REPORT = "REPORT RequestId: " + ID + FIGURES;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Init Duration: 423.98 ms | ,\"initMs\":423.98",
                "'' | ''",
                "Restore Duration: 512.10 ms\tBilled Restore Duration: 96 ms | ,\"restoreMs\":512.1",
                "Status: timeout | ,\"status\":\"timeout\"",
                "Status: error\tError Type: Runtime.OutOfMemory"
                        + " | ,\"status\":\"error\",\"errorType\":\"Runtime.OutOfMemory\"",
                "Init Duration: 1 ms\tStatus: timeout | ,\"initMs\":1.0,\"status\":\"timeout\""
            })
    void printsATextReportWithWhatItSays(String fields, String keys) throws IOException {
        assertThat(parse(REPORT + fields)).isZero();
        assertThat(out)
                .hasToString("{\"kind\":\"report\",\"requestId\":\"" + ID + "\",\"durationMs\":2.37,\"billedMs\":427,"
                        + "\"memoryMb\":1024,\"maxMemoryMb\":95" + keys + "}\n");
        assertThat(err.toString()).startsWith("unread lines: 0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REPORT RequestId: 8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6 Duration: 4.5 ms"
                        + " | {\"kind\":\"report\",\"requestId\":\"8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\",\"durationMs\":4.5}",
                "INIT_REPORT Init Duration: 10010.45 ms\tPhase: init\tStatus: timeout"
                        + " | {\"kind\":\"initReport\",\"initMs\":10010.45,\"status\":\"timeout\"}",
                "INIT_REPORT Init Duration: 1.2 ms Phase: invoke Status: error Error Type: Runtime.ExitError"
                        + " | {\"kind\":\"initReport\",\"initMs\":1.2,\"status\":\"error\",\"errorType\":\"Runtime.ExitError\"}",
                "RESTORE_REPORT Restore Duration: 512.10 ms | {\"kind\":\"restoreReport\",\"restoreMs\":512.1}",
                "2026-11-23T12:00:00.345Z 8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6 Task timed out after 3.003 seconds"
                        + " | {\"kind\":\"timeout\",\"requestId\":\"8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\",\"durationMs\":3003.0}",
                "{\"time\":\"t\",\"type\":\"platform.initReport\",\"record\":{\"phase\":\"init\",\"status\":\"success\","
                        + "\"metrics\":{\"durationMs\":12.9}}}"
                        + " | {\"kind\":\"initReport\",\"initMs\":12.9,\"status\":\"success\"}",
                "{\"time\":\"t\",\"type\":\"platform.restoreReport\",\"record\":{\"status\":\"success\","
                        + "\"metrics\":{\"durationMs\":15.19}}}"
                        + " | {\"kind\":\"restoreReport\",\"restoreMs\":15.19,\"status\":\"success\"}",
                "{\"time\":\"t\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\","
                        + "\"status\":\"failure\",\"errorType\":\"Order\\\"Refused\",\"metrics\":{\"durationMs\":3,"
                        + "\"billedDurationMs\":3,\"memorySizeMB\":128,\"maxMemoryUsedMB\":20}}}"
                        + " | {\"kind\":\"report\",\"requestId\":\"8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\",\"durationMs\":3.0,"
                        + "\"billedMs\":3,\"memoryMb\":128,\"maxMemoryMb\":20,\"status\":\"failure\","
                        + "\"errorType\":\"Order\\\"Refused\"}"
            })
    void printsTheOtherKinds(String line, String object) throws IOException {
        assertThat(parse(line)).isZero();
        assertThat(out).hasToString(object + "\n");
    }

    @Test
    void countsWhatItCannotReadAndSaysWhere() throws IOException {
        assertThat(parse("hello\nREPORT of the day\n" + REPORT.replace("2.37 ms", "2.37 s") + "\n" + REPORT + "\n"
                        + "START RequestId: 12 Version: 1"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err).hasToString("""
                        unread lines: 2
                          line 3: Duration is not given in ms
                          line 5: RequestId is "12", not a UUID
                        reports not billed as duration plus init, rounded up: 1 of 1
                        """);
    }

    @Test
    void leavesLookAlikesOutAndCountsThem() throws IOException {
        parse("START RequestId: " + ID + " Version: 7\n" + REPORT.replace("2.37", "9999.99") + "\nEND RequestId: " + ID
                + "\n" + REPORT);

        assertThat(out.toString()).contains("2.37").doesNotContain("9999");
        assertThat(err.toString()).contains("look-alikes of the function left out: 1");
    }

    @Test
    void readsSeveralFilesPackedOnesToo() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.log"), REPORT.replace(" ms", " s"));
        Path packed = folder.resolve("packed");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(("2026-11-23T12:00:00.345Z " + REPORT).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("logs", "parse", plain.toString(), packed.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("unread lines: 1", "  " + plain + ", line 1: Duration is not given in ms");
    }

    @Test
    void readsStandardInput() {
        assertThat(withInput(REPORT, "logs", "parse", "-")).isZero();
        assertThat(out.toString()).startsWith("{\"kind\":\"report\"");
    }

    @Test
    void refusesFilesThatItCannotReadBeforeItReadsAny() throws IOException {
        Path good = Files.writeString(folder.resolve("good.log"), REPORT);

        assertThat(run(
                        "logs",
                        "parse",
                        good.toString(),
                        folder.resolve("missing.log").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("missing.log does not exist.");
        assertThat(run("logs", "parse", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is a folder: name the files in it.");
        assertThat(out.toString()).isEmpty();
        assertThat(run("logs", "parse")).isEqualTo(2);
        assertThat(run("logs", "parse", "--max-line", "3", good.toString())).isEqualTo(2);
        assertThat(run("logs", "parse", "--max-size", "0", good.toString())).isEqualTo(2);
    }

    @Test
    void saysThatAPackedFileIsDamagedAfterWhatItHolds() throws IOException {
        Path packed = folder.resolve("cut.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 20_000; i++) {
                String id = String.format("%08x-0000-4000-8000-%012x", i, random.nextLong(1L << 40));
                gzip.write(REPORT.replace(ID, id).concat("\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(run("logs", "parse", packed.toString())).isEqualTo(1);
        assertThat(out.toString().lines().count()).isBetween(1_000L, 19_999L);
        assertThat(err.toString()).contains("unread lines: ", "cut.gz was not read to its end: ");
    }

    @Test
    void recommendsInTheOrderOfTheQuestions() throws IOException {
        JsonNode answers = recommend("""
                [{"function":"waits","currentMb":1024,"maxMemoryMb":41,"goal":"cost","architecture":"arm64",
                  "observations":[{"memoryMb":128,"durationMs":105,"count":100},{"memoryMb":1024,"durationMs":100,"count":100}],
                  "candidatesMb":[128,256,512,1024]},
                 {"function":"once","currentMb":256,"maxMemoryMb":41,"goal":"cost","architecture":"x86_64",
                  "observations":[{"memoryMb":256,"durationMs":472.4,"count":100}],"candidatesMb":[128,256,512]}]
                """);

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).propertyNames())
                .containsExactly(
                        "function",
                        "finding",
                        "recommendedMb",
                        "reason",
                        "projectedDurationMs",
                        "projectedCostPerMillion");
        assertThat(answers.get(0).get("function").asString()).isEqualTo("waits");
        assertThat(answers.get(0).get("finding").asString()).isEqualTo("overProvisioned");
        assertThat(answers.get(0).get("recommendedMb").asInt()).isEqualTo(128);
        assertThat(answers.get(0).get("projectedDurationMs").get(0).asDouble()).isLessThan(105);
        assertThat(answers.get(0).get("projectedDurationMs").get(1).asDouble()).isGreaterThan(105);
        assertThat(answers.get(0).get("projectedCostPerMillion")).hasSize(2);
        assertThat(answers.get(1).get("finding").asString()).isEqualTo("notEnoughEvidence");
        assertThat(answers.get(1).get("recommendedMb").isNull()).isTrue();
        assertThat(answers.get(1).get("reason").asString()).contains("try 128 MB for a day");
    }

    @Test
    void projectsThePricesOfTheArchitectureAndRegion() throws IOException {
        String question = """
                [{"function":"f","currentMb":1024,"maxMemoryMb":41,"goal":"cost","architecture":"arm64",
                  "observations":[{"memoryMb":1024,"durationMs":1000,"count":100000},{"memoryMb":128,"durationMs":9000,"count":100000}],
                  "candidatesMb":[1024]}]
                """;
        double arm =
                recommend(question).get(0).get("projectedCostPerMillion").get(1).asDouble();
        double x86 = recommend(question.replace("arm64", "x86_64"))
                .get(0)
                .get("projectedCostPerMillion")
                .get(1)
                .asDouble();
        double capeTown = recommend(question, "--region", "af-south-1")
                .get(0)
                .get("projectedCostPerMillion")
                .get(1)
                .asDouble();

        assertThat(x86 / arm).isBetween(1.2, 1.25);
        assertThat(capeTown / arm).isBetween(1.3, 1.33);
        assertThat(withInput(question, "memory", "recommend", "-", "--region", "moon-1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there are no prices of “moon-1”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ | is not valid JSON, line",
                "{} | is no JSON array",
                "[{}] | entry 1: function is missing.",
                "[{\"function\":\"f\",\"goal\":\"beauty\"}] | entry 1: goal is not cost, balanced or speed.",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":\"128\"}]}]"
                        + " | entry 1, observations 1: memoryMb is no whole number.",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":128,"
                        + "\"durationMs\":-1,\"count\":9}]}] | entry 1, observations 1: An observation of -1.0 ms",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[],"
                        + "\"candidatesMb\":[],\"currentMb\":128,\"maxMemoryMb\":3}] | entry 1: The candidates are []"
            })
    void saysWhichEntryIsWrong(String json, String message) {
        assertThat(withInput(json, "memory", "recommend", "-")).isEqualTo(1);
        assertThat(err.toString()).contains("standard input", message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void answersNoQuestionsWithNoAnswers() throws IOException {
        assertThat(recommend("[]")).isEmpty();
    }

    @Test
    void printsStepsWithTheirDatesAndKinds() {
        assertThat(withInput(series(List.of("rust", "go", "java"), List.of("rust")), "regressions", "-"))
                .isZero();
        JsonNode steps = JsonMapper.shared().readTree(out.toString());

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).propertyNames())
                .containsExactly("date", "runtime", "architecture", "beforeMs", "afterMs", "kind");
        assertThat(steps.get(0).get("date").asString()).isEqualTo("2026-03-02");
        assertThat(steps.get(0).get("runtime").asString()).isEqualTo("rust");
        assertThat(steps.get(0).get("kind").asString()).isEqualTo("release");
        assertThat(steps.get(0).get("beforeMs").asDouble()).isBetween(11.5, 12.5);
        assertThat(steps.get(0).get("afterMs").asDouble()).isBetween(14.4, 15.6);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesThePlatformWhereMostRuntimesStep() {
        withInput(series(List.of("rust", "go", "java"), List.of("rust", "go", "java")), "regressions", "-");

        assertThat(out.toString()).contains("\"kind\":\"platform\"").doesNotContain("\"kind\":\"release\"");
    }

    @Test
    void readsTheOtherRowsWhereOneIsBadAndNamesIt() {
        String series = series(List.of("rust", "go", "java"), List.of("rust"));
        String bad = series.replaceFirst("2026-01-02,go", "2026-13-02,go");

        assertThat(withInput(bad, "regressions", "-")).isEqualTo(1);
        assertThat(out.toString()).contains("2026-03-02");
        assertThat(err.toString()).startsWith("standard input, line 6: day is \"2026-13-02\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "logs parse", "memory", "memory recommend", "regressions"})
    void explainsItself(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: slipway " + command);
    }

    private static String series(List<String> runtimes, List<String> stepping) {
        StringBuilder csv =
                new StringBuilder("day,runtime,architecture,memory_mb,max_memory_used_mb,init_durations_ms\n");
        SplittableRandom random = new SplittableRandom(9);
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int day = 0; day < 120; day++) {
            for (String runtime : runtimes) {
                double level = 12 * (stepping.contains(runtime) && day >= 60 ? 1.25 : 1);
                csv.append(first.plusDays(day)).append(',').append(runtime).append(",arm64,128,14.1,");
                for (int sample = 0; sample < 10; sample++) {
                    csv.append(Math.round(level * (0.9 + 0.2 * random.nextDouble()) * 100) / 100.0)
                            .append(sample < 9 ? " " : "\n");
                }
            }
        }
        return csv.toString();
    }

    private JsonNode recommend(String questions, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.json"), questions);
        out.getBuffer().setLength(0);
        String[] arguments = new String[3 + options.length];
        System.arraycopy(new String[] {"memory", "recommend", file.toString()}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int parse(String log) throws IOException {
        return run(
                "logs", "parse", Files.writeString(folder.resolve("a.log"), log).toString());
    }

    private int withInput(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        var commandLine = Slipway.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
