package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.LineReading.Unreadable;
import dev.slipway.analysis.Outcome.Status;
import dev.slipway.analysis.PlatformEvent.End;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Phase;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RuntimeExited;
import dev.slipway.analysis.PlatformEvent.Start;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLineParserTest {

    private static final String ID = Lines.ID;
    private static final Report COLD =
            new Report(ID, new Measures(2.37, 427, 1024, 95), new Beginning.Cold(423.98), Outcome.SUCCESS);
    private static final String WARM = "REPORT RequestId: " + ID
            + "\tDuration: 3.00 ms\tBilled Duration: 3 ms\tMemory Size: 128 MB\tMax Memory Used: 20 MB\t";

    @Test
    void readsAColdReportWithItsTraceLine() {
        assertThat(parse(Lines.COLD_REPORT)).isEqualTo(COLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "    ", " \t ", "\t\t", "\n"})
    void readsAnySeparatorBetweenFields(String separator) {
        assertThat(parse(Lines.COLD_REPORT.replace("\t", separator))).isEqualTo(COLD);
    }

    @Test
    void readsATraceLineThatDoesNotSayWhetherItIsSampled() {
        assertThat(parse(Lines.COLD_REPORT.replace("\tSampled: true", ""))).isEqualTo(COLD);
    }

    @Test
    void readsAWarmReport() {
        assertThat(parse(WARM))
                .isInstanceOfSatisfying(
                        Report.class, report -> assertThat(report.beginning()).isEqualTo(new Beginning.Warm()));
    }

    @Test
    void readsARestoredReport() {
        assertThat(parse(WARM + "Restore Duration: 512.10 ms\tBilled Restore Duration: 96 ms\t"))
                .isInstanceOfSatisfying(
                        Report.class,
                        report -> assertThat(report.beginning()).isEqualTo(new Beginning.Restored(512.10, 96)));
    }

    @ParameterizedTest
    @CsvSource({
        "Status: timeout, TIMEOUT, '', true",
        "Status: success, SUCCESS, '', true",
        "Status: error\tError Type: Runtime.ExitError, ERROR, Runtime.ExitError, true",
        "Status: error\tError Type: Runtime.OutOfMemory, ERROR, Runtime.OutOfMemory, true",
        "Error Type: Runtime.ExitError, ERROR, Runtime.ExitError, false"
    })
    void readsHowARequestEnded(String fields, Status status, String errorType, boolean stated) {
        assertThat(parse(WARM + fields))
                .isInstanceOfSatisfying(
                        Report.class,
                        report -> assertThat(report.outcome()).isEqualTo(new Outcome(status, errorType, stated)));
    }

    @Test
    void readsTheShortReportOfManagedInstances() {
        assertThat(parse("REPORT RequestId: " + ID + " Duration: 4.5 ms"))
                .isEqualTo(new ManagedReport(ID, 4.5, Outcome.SUCCESS));
    }

    @Test
    void readsTheOtherLinesOfARequest() {
        assertThat(parse(Lines.INIT_START)).isEqualTo(new InitStart("provided:al2023.v100"));
        assertThat(parse("START RequestId: " + ID + " Version: $LATEST\n")).isEqualTo(new Start(ID, "$LATEST"));
        assertThat(parse("END RequestId: " + ID + "\n")).isEqualTo(new End(ID));
    }

    @Test
    void readsAnInitialisationThatFailed() {
        assertThat(parse("INIT_REPORT Init Duration: 10010.45 ms\tPhase: init\tStatus: timeout\t"))
                .isEqualTo(new InitReport(10010.45, Phase.INIT, new Outcome(Status.TIMEOUT, "")));
        assertThat(parse("INIT_REPORT Init Duration: 1.2 ms Phase: invoke Status: error Error Type: Runtime.ExitError"))
                .isEqualTo(new InitReport(1.2, Phase.INVOKE, new Outcome(Status.ERROR, "Runtime.ExitError")));
    }

    @Test
    void readsTheOlderTimeOutLine() {
        assertThat(parse("2024-03-01T10:11:12.345Z " + ID + " Task timed out after 3.00 seconds\n\n"))
                .isEqualTo(new TimedOut(ID, 3.0));
    }

    @Test
    void readsTheEndOfAProcess() {
        String line = "RequestId: " + ID + " Error: Runtime exited with error: exit status 101\nRuntime.ExitError\n";
        assertThat(parse(line)).isEqualTo(new RuntimeExited(ID, "Runtime.ExitError"));
    }

    @Test
    void skipsAFieldThatThePlatformMayAddOneDay() {
        assertThat(parse(Lines.COLD_REPORT.replace("Memory Size", "Disk Used: 3 kB\tMemory Size")))
                .isEqualTo(COLD);
    }

    @Test
    void ignoresEventsWithoutFigures() {
        assertThat(parse("EXTENSION\tName: lens\tState: Ready\tEvents: [INVOKE, SHUTDOWN]"))
                .isEqualTo(new Ignored("EXTENSION"));
        assertThat(parse("RESTORE_START Runtime Version: java:21.v1")).isEqualTo(new Ignored("RESTORE_START"));
        assertThat(parse("{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"platform.brandNew\",\"record\":{}}"))
                .isEqualTo(new Ignored("platform.brandNew"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "REPORT",
                "REPORT of the day: 3 orders",
                "the REPORT RequestId: 8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\tDuration: 1.00 ms",
                " REPORT RequestId: 8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\tDuration: 1.00 ms",
                "REPORTED RequestId: 8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6",
                "START of business",
                "END",
                "EXTENSION cord ordered",
                "RequestId: 12 was slow",
                "nothing says that Task timed out after 3.00 seconds",
                "{\"level\":\"INFO\",\"message\":\"REPORT RequestId: x\"}",
                "{\"type\":\"order.report\",\"record\":{}}",
                "{\"type\":5}",
                "{ broken",
                "[]"
            })
    void leavesTheFunctionsOwnWordsAlone(String line) {
        assertThat(parse(line)).isEqualTo(new NotPlatform());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.37 ms | 2.37 s | Duration is not given in ms",
                "2.37 ms | 2.37ms | Duration is not given in ms",
                "2.37 ms | 2,37 ms | Duration is \"2,37\", not a decimal number",
                "2.37 ms | -2.37 ms | Duration is \"-2.37\", not a decimal number",
                "2.37 ms | 2.37e3 ms | Duration is \"2.37e3\", not a decimal number",
                "2.37 ms | .37 ms | Duration is \".37\", not a decimal number",
                "2.37 ms | 2. ms | Duration is \"2.\", not a decimal number",
                "2.37 ms | NaN ms | Duration is \"NaN\", not a decimal number",
                "2.37 ms | ٢ ms | Duration is \"٢\", not a decimal number",
                "2.37 ms | 99999999999 ms | Duration is 9.9999999999E10, outside 0 to 1000000000",
                "427 ms | 427.5 ms | Billed Duration is \"427.5\", not a whole number",
                "1024 MB | 1 GB | Memory Size is not given in MB",
                "1024 MB | 0 MB | Memory Size is 0 MB and Max Memory Used 95 MB",
                "Memory Size: 1024 MB | Memory Size: | Memory Size is not given in MB",
                "Max Memory Used: 95 MB | '' | Max Memory Used is missing",
                "Init Duration | Duration | Duration occurs twice",
                "8f5e2d6a | 8f5e2d6 | RequestId is \"8f5e2d6-0b1c-4d3e-9f70-a1b2c3d4e5f6\", not a UUID"
            })
    void saysWhatIsWrongWithAReport(String correct, String broken, String reason) {
        assertThat(parse(Lines.COLD_REPORT.replaceFirst("\\b" + correct, broken)))
                .isEqualTo(new Unreadable(reason));
    }

    @Test
    void refusesAReportWhoseInitCouldHideInAnUnknownField() {
        String line = WARM.stripTrailing() + " Shiny New: 1 s Init Duration: 3.00 ms";
        assertThat(parse(line)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesAReportThatGoesOnWithSomethingElse() {
        assertThat(parse(WARM + "\nand then the function said")).isInstanceOf(Unreadable.class);
        assertThat(parse(WARM + "Status: splendid")).isEqualTo(new Unreadable("Status is \"splendid\""));
    }

    @Test
    void quotesNoControlCharactersAndNoLongTexts() {
        assertThat(parse("START RequestId: \u001b[31m" + "x".repeat(500) + " Version: 1"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .hasSizeLessThan(100)
                                .doesNotContain("\u001b"));
    }

    @Test
    void readsAColdJsonReport() {
        assertThat(parse(json(
                        "success",
                        "\"durationMs\":2.37,\"billedDurationMs\":427,\"memorySizeMB\":1024,\"maxMemoryUsedMB\":95,"
                                + "\"initDurationMs\":423.98")))
                .isEqualTo(new Report(ID, COLD.measures(), COLD.beginning(), new Outcome(Status.SUCCESS, "")));
    }

    @Test
    void tellsAJsonFailureFromAnError() {
        String metrics = "\"durationMs\":3,\"billedDurationMs\":3,\"memorySizeMB\":128,\"maxMemoryUsedMB\":20";
        assertThat(parse(json("failure\",\"errorType\":\"OrderRefused", metrics)))
                .isInstanceOfSatisfying(
                        Report.class,
                        report -> assertThat(report.outcome()).isEqualTo(new Outcome(Status.FAILURE, "OrderRefused")));
    }

    @Test
    void readsTheShortJsonReportOfManagedInstances() {
        assertThat(parse(json("success", "\"durationMs\":4.5")))
                .isEqualTo(new ManagedReport(ID, 4.5, new Outcome(Status.SUCCESS, "")));
    }

    @Test
    void readsTheOtherJsonEvents() {
        assertThat(parse(event("initStart", "\"runtimeVersion\":\"provided:al2023.v100\",\"phase\":\"init\"")))
                .isEqualTo(new InitStart("provided:al2023.v100"));
        assertThat(parse(event("start", "\"requestId\":\"" + ID + "\",\"version\":\"7\"")))
                .isEqualTo(new Start(ID, "7"));
        assertThat(parse(event("runtimeDone", "\"requestId\":\"" + ID + "\",\"status\":\"success\"")))
                .isEqualTo(new End(ID));
        assertThat(parse(event(
                        "initReport", "\"phase\":\"init\",\"status\":\"success\",\"metrics\":{\"durationMs\":12.9}")))
                .isEqualTo(new InitReport(12.9, Phase.INIT, new Outcome(Status.SUCCESS, "")));
        assertThat(parse(event("logsDropped", "\"droppedRecords\":12,\"droppedBytes\":900,\"reason\":\"slow\"")))
                .isEqualTo(new LogsDropped(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"RequestId: x Error: y\"", "[]", "7", "null", "{}"})
    void passesOverPlatformEventsThatItDoesNotKnow(String entry) {
        assertThat(parse("{\"time\":\"t\",\"type\":\"platform.fault\",\"record\":" + entry + "}"))
                .isEqualTo(new PlatformEvent.Ignored("platform.fault"));
    }

    @Test
    void takesWholeNumbersHoweverJsonWritesThem() {
        assertThat(parse(json(
                        "success",
                        "\"durationMs\":2.37,\"billedDurationMs\":427.0,\"memorySizeMB\":1.024e3,\"maxMemoryUsedMB\":95,"
                                + "\"initDurationMs\":423.98")))
                .isEqualTo(new Report(ID, COLD.measures(), COLD.beginning(), new Outcome(Status.SUCCESS, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"durationMs\":\"2.37\" | durationMs is not a number",
                "\"billedDurationMs\":3 | durationMs is missing",
                "\"durationMs\":-1 | durationMs is -1.0, outside 0 to 1000000000",
                "\"durationMs\":1e999 | outside 0 to 1000000000",
                "\"durationMs\":3,\"billedDurationMs\":3.5 | billedDurationMs is 3.5, not a whole number",
                "\"durationMs\":3,\"durationMs\":4 | a platform event is not valid JSON"
            })
    void saysWhatIsWrongWithAJsonReport(String metrics, String reason) {
        assertThat(parse(json("success", metrics)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).endsWith(reason));
    }

    @Test
    void saysThatAJsonEventIsCutShort() {
        String whole = json("success", "\"durationMs\":3");
        assertThat(parse(whole.substring(0, whole.length() - 4))).isInstanceOf(Unreadable.class);
        assertThat(parse(whole + "{}")).isInstanceOf(Unreadable.class);
    }

    private static LineReading parse(String line) {
        return ReportLineParser.parse(line);
    }

    private static String json(String status, String metrics) {
        return event(
                "report", "\"requestId\":\"" + ID + "\",\"status\":\"" + status + "\",\"metrics\":{" + metrics + "}");
    }

    private static String event(String type, String entry) {
        return "{\"time\":\"2026-11-23T12:00:00.000Z\",\"type\":\"platform." + type + "\",\"record\":{" + entry + "}}";
    }
}
