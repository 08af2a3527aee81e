package dev.slipway.analysis.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.analysis.Beginning;
import dev.slipway.analysis.Measures;
import dev.slipway.analysis.Outcome;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Phase;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RestoreReport;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogParsingTest {

    private static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";
    private static final String OTHER_ID = "11111111-2222-4333-8444-555555555555";
    private static final String COLD = "REPORT RequestId: " + ID
            + "\tDuration: 2.37 ms\tBilled Duration: 427 ms\tMemory Size: 1024 MB\tMax Memory Used: 95 MB\t"
            + "Init Duration: 423.98 ms\t";
    private static final String JSON_REPORT =
            "{\"time\":\"2026-11-23T12:00:00.000Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\""
                    + OTHER_ID + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":2.37,\"billedDurationMs\":427,"
                    + "\"memorySizeMB\":1024,\"maxMemoryUsedMB\":95,\"initDurationMs\":423.98}}}";
    private static final String MANAGED_ID = "22222222-2222-4333-8444-555555555555";
    private static final String TIMED_OUT_ID = "33333333-2222-4333-8444-555555555555";

    private static final String[] MESSAGES = {
        "INIT_START Runtime Version: provided:al2023.v100\tRuntime Version ARN: arn:aws:lambda:eu-central-1::runtime:ab",
        "START RequestId: " + ID + " Version: $LATEST",
        "an order, \"4711\", with a REPORT RequestId: " + ID,
        "{\"level\":\"INFO\",\"message\":\"REPORT RequestId: " + ID + "\",\"timestamp\":\"2026-11-23T12:00:00Z\"}",
        "END RequestId: " + ID,
        COLD,
        "XRAY TraceId: 1-5f84c7a5-1234567890abcdef12345678\tSegmentId: 1234567890abcdef\tSampled: true\t",
        "REPORT RequestId: " + MANAGED_ID + " Duration: 4.5 ms",
        "INIT_REPORT Init Duration: 10010.45 ms\tPhase: init\tStatus: timeout\t",
        "RESTORE_REPORT Restore Duration: 512.10 ms",
        "EXTENSION\tName: lens\tState: Ready\tEvents: [INVOKE, SHUTDOWN]",
        "2026-11-23T12:00:00.345Z " + TIMED_OUT_ID + " Task timed out after 3.00 seconds",
        JSON_REPORT,
        "{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"platform.brandNew\",\"record\":{}}",
        "REPORT RequestId: " + OTHER_ID + "\tDuration: 2.37 s\t",
    };

    private static final Measures MEASURES = new Measures(2.37, 427, 1024, 95);
    private static final List<PlatformEvent> REPORTS = List.of(
            new Report(ID, MEASURES, new Beginning.Cold(423.98), Outcome.SUCCESS),
            new ManagedReport(MANAGED_ID, 4.5, Outcome.SUCCESS),
            new InitReport(10010.45, Phase.INIT, new Outcome(Outcome.Status.TIMEOUT, "")),
            new RestoreReport(512.10, Outcome.SUCCESS),
            new TimedOut(TIMED_OUT_ID, 3),
            new Report(OTHER_ID, MEASURES, new Beginning.Cold(423.98), new Outcome(Outcome.Status.SUCCESS, "")));

    @ParameterizedTest
    @EnumSource(Exports.class)
    void readsEachFormTheSame(Exports form) {
        String log = form.of(MESSAGES);

        assertThat(reports(log.getBytes(StandardCharsets.UTF_8))).isEqualTo(REPORTS);
        ParsingTally tally = Exports.tally(log);
        assertThat(tally.unread().count()).isOne();
        assertThat(tally.unread().reasons().getFirst()).endsWith(": Duration is not given in ms");
        assertThat(tally.billing()).isEqualTo(new ParsingTally.Billing(2, 0));
        assertThat(tally.lookAlikes()).isZero();
    }

    @Test
    void readsWhatIsPackedInOneOrSeveralMembers() {
        byte[] all = Exports.S3.of(MESSAGES).getBytes(StandardCharsets.UTF_8);
        int half = all.length / 2;

        assertThat(reports(Exports.packed(all))).isEqualTo(REPORTS);
        assertThat(reports(Exports.packed(Arrays.copyOf(all, half), Arrays.copyOfRange(all, half, all.length))))
                .isEqualTo(REPORTS);
    }

    @Test
    void readsWhatAWindowsShellSaved() {
        String log = Exports.PLAIN.of(MESSAGES).replace("\n", "\r\n");

        assertThat(reports(("\ufeff" + log).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(REPORTS);
        assertThat(reports(("\ufeff" + log).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(REPORTS);
    }

    @Test
    void readsAReportWithItsTraceInOneEvent() {
        String event = COLD + "\nXRAY TraceId: 1-5f84c7a5-1234567890abcdef12345678\tSegmentId: 1234567890abcdef\t";

        for (Exports form : List.of(Exports.FILTER_LOG_EVENTS, Exports.EVENT_BY_LINE, Exports.CONSOLE_CSV)) {
            assertThat(reports(form.of(event).getBytes(StandardCharsets.UTF_8))).containsExactly(REPORTS.getFirst());
        }
    }

    @Test
    void tellsTimeAndStreamWhereTheExportDoes() {
        ParsedEvent tailed = Exports.parsed(Exports.TAIL.of(COLD).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(tailed.stream()).isEqualTo(Exports.STREAM);
        assertThat(tailed.timestamp()).hasValue(Instant.parse("2026-11-23T12:00:00.345Z"));

        ParsedEvent event = Exports.parsed(Exports.EVENT_BY_LINE.of(COLD).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(event.stream()).isEqualTo(Exports.STREAM);
        assertThat(event.timestamp()).hasValue(Instant.parse("2026-11-23T12:00:00.345Z"));

        ParsedEvent json =
                Exports.parsed(JSON_REPORT.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(json.timestamp()).hasValue(Instant.parse("2026-11-23T12:00:00Z"));

        ParsedEvent plain =
                Exports.parsed(COLD.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(plain.timestamp()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Exports.class)
    void leavesOutAndCountsWhatTheFunctionForged(Exports form) {
        String forged = COLD.replace("2.37", "9999.00");
        String forgedJson = JSON_REPORT.replace(OTHER_ID, ID).replace("2.37", "9999");
        String log = form.of(
                "START RequestId: " + ID + " Version: 7", forged, forgedJson, "END RequestId: " + ID, COLD, forged);

        assertThat(reports(log.getBytes(StandardCharsets.UTF_8))).containsExactly(REPORTS.getFirst());
        assertThat(Exports.tally(log).lookAlikes()).isEqualTo(3);
    }

    @Test
    void leavesOutALineThatAnotherExportWouldHaveWrapped() {
        String log = Exports.PLAIN.of(
                "START RequestId: " + ID + " Version: 7",
                "2026-11-23T12:00:00.345Z " + COLD.replace("2.37", "9999.00"),
                "{\"timestamp\":1795435200345,\"message\":\""
                        + COLD.replace("2.37", "9999.00").replace("\t", "\\t") + "\",\"eventId\":\"1\"}",
                "END RequestId: " + ID,
                COLD);

        assertThat(reports(log.getBytes(StandardCharsets.UTF_8))).containsExactly(REPORTS.getFirst());
        assertThat(Exports.tally(log).lookAlikes()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"%s\",\"timestamp\":\"2026-11-23T12:00:00Z\",\"level\":\"INFO\"}",
                "{\"message\":\"%s\",\"timestamp\":1795435200345,\"level\":30}",
                "{\"results\":[\"%s\"]}",
                "{\"results\":[{\"id\":\"1\",\"message\":\"%s\"}]}",
                "{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"function\",\"record\":\"%s\"}",
                "2026-11-23T12:00:00.345Z  INFO %s",
                "2026-11-23T12:00:00.345Z\t8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6\tINFO\t%s"
            })
    void leavesReportsInsideTheFunctionsOwnLogAlone(String line) {
        String log = "ready\n" + String.format(line, COLD.replace("\t", "  ")) + "\n";

        assertThat(reports(log.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Exports.tally(log).unread().count()).isZero();
    }

    @Test
    void countsALineBeyondTheLimitAndReadsOn() throws IOException {
        String log = COLD + "\n" + "x".repeat(5_000_000) + "\nREPORT RequestId: " + "9".repeat(3_000_000) + "\r\n"
                + JSON_REPORT + "\n" + "y".repeat(3_000_000);
        List<ParsedEvent> parsed = new ArrayList<>();

        ParsingTally tally = LogParsing.read(
                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                new LogLimits(1L << 30, 100_000),
                parsed::add);

        assertThat(parsed).hasSize(2);
        assertThat(tally.unread().count()).isEqualTo(3);
        assertThat(tally.unread().reasons())
                .containsExactly(
                        "line 2: the line is longer than the limit",
                        "line 3: the line is longer than the limit",
                        "line 5: the line is longer than the limit");
    }

    @Test
    void stopsWhereALogExpandsBeyondItsLimit() {
        byte[] packed = Exports.packed((COLD + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8));
        List<ParsedEvent> parsed = new ArrayList<>();

        assertThatExceptionOfType(LogParsingException.class)
                .isThrownBy(() -> LogParsing.read(
                        new ByteArrayInputStream(packed), new LogLimits(1_000_000, 10_000), parsed::add))
                .withMessageContaining("more than 1000000 bytes")
                .satisfies(thrown -> assertThat(thrown.tally().platform()).isEqualTo(parsed.size()));
        assertThat(parsed).hasSizeBetween(4_000, 7_000);
    }

    @Test
    void saysThatAPackedLogIsCutShort() {
        byte[] packed = Exports.packed(Exports.S3.of(MESSAGES).getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(LogParsingException.class)
                .isThrownBy(() -> LogParsing.read(
                        new ByteArrayInputStream(Arrays.copyOf(packed, packed.length / 2)),
                        LogLimits.USUAL,
                        parsed -> {}));
    }

    @Test
    void saysWhereADocumentStopsBeingJson() {
        String whole = Exports.FILTER_LOG_EVENTS.of(MESSAGES);
        ParsingTally tally = Exports.tally(whole.substring(0, whole.length() / 2));

        assertThat(tally.platform()).isPositive();
        assertThat(tally.unread().reasons().getLast()).contains("not valid JSON");
    }

    @Test
    void readsABytewiseStreamAsAWhole() throws IOException {
        byte[] packed = Exports.packed(Exports.TAIL.of(MESSAGES).getBytes(StandardCharsets.UTF_8));
        List<ParsedEvent> parsed = new ArrayList<>();

        LogParsing.read(bytewise(packed), LogLimits.USUAL, parsed::add);

        assertThat(parsed).hasSizeGreaterThan(REPORTS.size());
    }

    @Test
    void hasNothingToSayAboutNothing() {
        for (String log : List.of("", "\n\n", "\u0000\u0000", "[]", "{}", "timestamp,message\n")) {
            assertThat(Exports.tally(log).platform()).as(log).isZero();
            assertThat(Exports.tally(log).unread().count()).as(log).isZero();
        }
    }

    private static List<PlatformEvent> reports(byte[] log) {
        return Exports.parsed(log).stream()
                .map(ParsedEvent::event)
                .flatMap(event -> switch (event) {
                    case Report report -> Stream.of(report);
                    case ManagedReport report -> Stream.of(report);
                    case InitReport report -> Stream.of(report);
                    case RestoreReport report -> Stream.of(report);
                    case TimedOut report -> Stream.of(report);
                    default -> Stream.<PlatformEvent>empty();
                })
                .toList();
    }

    private static InputStream bytewise(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }
}
