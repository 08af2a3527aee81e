package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogsParseTest {

    private static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";
    private static final String FIGURES =
            "\tDuration: 2.37 ms\tBilled Duration: 427 ms\tMemory Size: 1024 MB\tMax Memory Used: 95 MB\t";
    private static final String REPORT = "REPORT RequestId: " + ID + FIGURES;
    private static final String OTHER_ID = "11111111-2222-4333-8444-555555555555";

    private final Terminal terminal = new Terminal();

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
                "Init Duration: 1 ms\tStatus: timeout | ,\"initMs\":1.0,\"status\":\"timeout\"",
                "Error Type: Runtime.ExitError | ,\"errorType\":\"Runtime.ExitError\"",
                "Status: success | ,\"status\":\"success\""
            })
    void printsATextReportWithWhatItSays(String fields, String keys) throws IOException {
        assertThat(parse(REPORT + fields)).isZero();
        assertThat(terminal.out())
                .isEqualTo("{\"kind\":\"report\",\"requestId\":\"" + ID + "\",\"durationMs\":2.37,\"billedMs\":427,"
                        + "\"memoryMb\":1024,\"maxMemoryMb\":95" + keys + "}\n");
        assertThat(terminal.err()).startsWith("unread lines: 0\n");
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
                "{\"time\":\"t\",\"type\":\"platform.initReport\",\"record\":{\"metrics\":{\"durationMs\":12.9}}}"
                        + " | {\"kind\":\"initReport\",\"initMs\":12.9}",
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
        assertThat(terminal.out()).isEqualTo(object + "\n");
    }

    @Test
    void countsWhatItCannotReadAndSaysWhere() throws IOException {
        assertThat(parse("hello\nREPORT of the day\n" + REPORT.replace("2.37 ms", "2.37 s") + "\n" + REPORT + "\n"
                        + "START RequestId: 12 Version: 1"))
                .isZero();
        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(terminal.err()).isEqualTo("""
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

        assertThat(terminal.out()).contains("2.37").doesNotContain("9999");
        assertThat(terminal.err()).contains("look-alikes of the function left out: 1");
    }

    @Test
    void readsSeveralFilesPackedOnesToo() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.log"), REPORT.replace(" ms", " s"));
        Path packed = folder.resolve("packed");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(("2026-11-23T12:00:00.345Z " + REPORT).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(terminal.run("logs", "parse", plain.toString(), packed.toString()))
                .isZero();
        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(terminal.err()).contains("unread lines: 1", "  " + plain + ", line 1: Duration is not given in ms");
    }

    @Test
    void readsStandardInput() {
        assertThat(terminal.runWith(REPORT, "logs", "parse", "-")).isZero();
        assertThat(terminal.out()).startsWith("{\"kind\":\"report\"");
    }

    @Test
    void refusesFilesThatItCannotReadBeforeItReadsAny() throws IOException {
        Path good = Files.writeString(folder.resolve("good.log"), REPORT);

        assertThat(terminal.run(
                        "logs",
                        "parse",
                        good.toString(),
                        folder.resolve("missing.log").toString()))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("missing.log does not exist.");
        assertThat(terminal.run("logs", "parse", folder.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("is a folder: name the files in it.");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.run("logs", "parse")).isEqualTo(2);
        assertThat(terminal.run("logs", "parse", "--max-line", "3", good.toString()))
                .isEqualTo(2);
        assertThat(terminal.run("logs", "parse", "--max-size", "0", good.toString()))
                .isEqualTo(2);
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

        assertThat(terminal.run("logs", "parse", packed.toString())).isEqualTo(1);
        assertThat(terminal.out().lines().count()).isBetween(1_000L, 19_999L);
        assertThat(terminal.err()).contains("unread lines: ", "cut.gz was not read to its end: ");
    }

    @Test
    void passesOverUnknownPlatformEventsWhateverTheyHold() throws IOException {
        parse("{\"time\":\"t\",\"type\":\"platform.fault\",\"record\":\"RequestId: " + ID + " Error: x\"}\n"
                + "{\"time\":\"t\",\"type\":\"platform.somethingNew\",\"record\":[1,2]}\n"
                + "{\"time\":\"t\",\"type\":\"platform.extension\",\"record\":{\"name\":\"lens\",\"events\":[]}}");

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isEqualTo("unread lines: 0\n");
    }

    @Test
    void doesNotLetAPrintedEndAndReportReplaceThePlatforms() throws IOException {
        parse("START RequestId: " + ID + " Version: 7\nEND RequestId: " + ID + "\n" + REPORT.replace("2.37", "9999.99")
                + "\nEND RequestId: " + ID + "\n" + REPORT + "\nSTART RequestId: " + OTHER_ID
                + " Version: 7\nEND RequestId: "
                + ID + "\n" + REPORT.replace("2.37", "8888.88") + "\nEND RequestId: " + OTHER_ID + "\n"
                + REPORT.replace(ID, OTHER_ID));

        assertThat(terminal.out().lines()).hasSize(2).allMatch(line -> line.contains("2.37"));
        assertThat(terminal.err()).contains("look-alikes of the function left out: 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,37", "NaN", "-1", "1e3", "0x10", "Infinity", "2.37.1", "٢", "+2", "2.", ".5"})
    void readsNoOtherNumbersThanThePlatformWrites(String number) throws IOException {
        parse(REPORT.replace("2.37", number));

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).startsWith("unread lines: 1\n");
    }

    @Test
    void takesAFunctionsFloodAsItComes() throws IOException {
        parse("x".repeat(3 << 20) + "\n" + REPORT + "\n\u0000\u0001\ufffd{[\"\n  indented " + REPORT + "\nREPORT\n");

        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(terminal.err()).startsWith("unread lines: 1\n  line 1: the line is longer than the limit\n");
    }

    @Test
    void saysNothingAboutAnEmptyFile() throws IOException {
        assertThat(parse("")).isZero();
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isEqualTo("unread lines: 0\n");
    }

    private int parse(String log) throws IOException {
        return terminal.run("logs", "parse", Files.writeString(folder.resolve("a.log"), log));
    }
}
