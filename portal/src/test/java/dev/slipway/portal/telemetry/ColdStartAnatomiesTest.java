package dev.slipway.portal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cold start is made of: traces where there are any, else the platform's lines, else the reason. */
class ColdStartAnatomiesTest {

    private static final FunctionName ORDERS = new FunctionName("orders-api");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";

    private final List<LogLine> lines = new ArrayList<>();

    @Test
    void drawsTracesThatStandInTheLog() {
        coldStart("v3");
        lines.add(trace(
                "function",
                "1-a",
                "fn",
                "",
                "\"origin\":\"AWS::Lambda::Function\",\"subsegments\":[" + part("in", "Initialization", 0, 12) + ","
                        + part("iv", "Invocation", 13, 20) + "]"));
        lines.add(trace("look up", "1-a", "lu", "iv", "\"type\":\"subsegment\""));
        lines.add(new LogLine(NOON, Origin.TRACE, "no segment"));

        ColdStartAnatomy anatomy = anatomies(Source.LOCAL).of(ORDERS, report(Series.LOCAL));

        assertThat(anatomy).isInstanceOfSatisfying(ColdStartAnatomy.Traced.class, traced -> {
            assertThat(traced.traces()).hasSize(1);
            assertThat(traced.traces().getFirst().release()).isEqualTo("v3");
            assertThat(traced.traces().getFirst().spans())
                    .extracting(span -> span.depth() + " " + span.name())
                    .containsExactly("0 Function", "1 Initialization", "1 Invocation", "2 look up");
            assertThat(traced.notes()).containsExactly("1 segment was left out, having no form that is known.");
        });
    }

    @Test
    void fallsBackToThePlatformsLines() {
        coldStart("v3");

        assertThat(anatomies(Source.LOCAL).of(ORDERS, report(Series.LOCAL)))
                .isInstanceOfSatisfying(ColdStartAnatomy.FromLines.class, fromLines -> {
                    assertThat(fromLines.trace().took(Phase.INITIALIZATION)).contains(Duration.ofMillis(12));
                    assertThat(fromLines.trace().took(Phase.INVOCATION)).contains(Duration.ofMillis(3));
                    assertThat(fromLines.hint()).isEqualTo("No cold start in this range was traced.");
                });
    }

    @Test
    void saysThatASampleHasNoTraces() {
        coldStart("v1");

        assertThat(anatomies(Source.SAMPLE).of(ORDERS, report(Series.SAMPLE)))
                .isInstanceOfSatisfying(
                        ColdStartAnatomy.FromLines.class,
                        fromLines ->
                                assertThat(fromLines.hint()).isEqualTo("This sample was recorded without traces."));
    }

    @Test
    void neverReadsPaidLinesForOneWaterfall() {
        coldStart("v1");

        assertThat(anatomies(Source.AWS).of(ORDERS, report(Series.AWS)))
                .isInstanceOfSatisfying(
                        ColdStartAnatomy.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason()).startsWith("No traced cold start in this range: X-Ray"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Series.class,
            names = {"PUBLIC", "IMPORT"})
    void saysWhySomeSeriesHaveNone(Series series) {
        assertThat(anatomies(Source.LOCAL).of(ORDERS, report(series))).isInstanceOf(ColdStartAnatomy.Unknown.class);
    }

    private void coldStart(String release) {
        lines.add(new LogLine(NOON, Origin.PLATFORM, "START RequestId: " + ID + " Version: " + release));
        lines.add(new LogLine(NOON, Origin.PLATFORM, "END RequestId: " + ID));
        lines.add(new LogLine(
                NOON,
                Origin.PLATFORM,
                "REPORT RequestId: " + ID + "\tDuration: 3.00 ms\tBilled Duration: 15 ms\tMemory Size: 128 MB\t"
                        + "Max Memory Used: 20 MB\tInit Duration: 12.00 ms\t"));
        lines.add(new LogLine(NOON, Origin.FUNCTION, "said by the function of " + release));
    }

    private ColdStartAnatomies anatomies(Source source) {
        LogStream stream = new LogStream("stream", "v3", Architecture.ARM64, lines);
        return new ColdStartAnatomies(List.of(new OneLog(source, stream)), List.of(new OneLog(source, stream)));
    }

    private static PerformanceReport report(Series series) {
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(1, 1, 0, 0, 0),
                Sketch.of(new double[] {12}),
                Sketch.of(new double[] {3}),
                new InvocationStats.Billed(Sketch.of(new double[] {15}), 15),
                20);
        PerformanceReport.Step step = new PerformanceReport.Step(PerformanceReport.Step.Unit.HOUR, ZoneOffset.UTC);
        return new PerformanceReport(
                new PerformanceQuery(EnvironmentName.PRODUCTION, series, Window.MONTH, Optional.empty()),
                new PerformanceReport.Range(NOON.minusSeconds(3_600), NOON.plusSeconds(3_600), step, NOON),
                List.of(new PerformanceReport.HistoryPoint(NOON, "v3", stats)),
                new PerformanceReport.Groups(List.of(), List.of()),
                ReadingQuality.FLAWLESS);
    }

    private static LogLine trace(String name, String trace, String id, String parent, String more) {
        return new LogLine(
                NOON,
                Origin.TRACE,
                "{\"trace_id\":\"" + trace + "\",\"id\":\"" + id + "\",\"parent_id\":\"" + parent + "\",\"name\":\""
                        + name + "\",\"start_time\":13.0,\"end_time\":20.0," + more + "}");
    }

    private static String part(String id, String name, int from, int until) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"start_time\":" + from + ".0,\"end_time\":" + until
                + ".0}";
    }

    /** A log of one stream, and the traces in it. */
    private record OneLog(Source source, LogStream stream) implements InvocationLogs, TraceSource {

        @Override
        public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
            return List.of(stream);
        }

        @Override
        public TraceReading coldStarts(
                FunctionName function, EnvironmentName environment, Instant from, Instant until, int most) {
            return LoggedTraces.coldStarts(List.of(stream), most);
        }
    }
}
