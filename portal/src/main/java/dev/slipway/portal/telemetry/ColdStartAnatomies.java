package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Invocation;
import dev.slipway.analysis.LogStreamReader;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.ReadersOnly;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Service: breaks the newest cold starts of a series down, by traces where there are any, else by the platform's lines. */
@Service
@ReadersOnly
public class ColdStartAnatomies {

    private static final int MOST = 10;
    /** Lines are looked through this far back from the series' last hour. */
    private static final Duration LINES = Duration.ofHours(24);

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final List<TraceSource> traces;
    private final List<InvocationLogs> logs;

    ColdStartAnatomies(List<TraceSource> traces, List<InvocationLogs> logs) {
        this.traces = traces;
        this.logs = logs;
    }

    /** The cold starts of a range. */
    public ColdStartAnatomy of(FunctionName function, PerformanceReport report) {
        PerformanceQuery query = report.query();
        if (query.series() == Series.PUBLIC) {
            return new ColdStartAnatomy.Unknown("The published series holds durations only.");
        }
        if (query.series() == Series.IMPORT) {
            return new ColdStartAnatomy.Unknown(
                    "Imported logs are kept as figures only, so there is no single cold start to take apart.");
        }
        String why = "Traces are not collected here.";
        for (TraceSource source : traces) {
            if (source.source() == query.series().source()) {
                TraceReading reading = source.coldStarts(
                        function,
                        query.environment(),
                        report.range().from(),
                        report.range().until(),
                        MOST);
                switch (reading) {
                    case TraceReading.Traces(List<InvocationTrace> found, List<String> notes) -> {
                        if (!found.isEmpty()) {
                            return new ColdStartAnatomy.Traced(found, notes);
                        }
                        why = notes.isEmpty() ? noneTraced(source.source()) : String.join(" ", notes);
                    }
                    case TraceReading.Unavailable(String reason) -> why = reason;
                }
            }
        }
        String hint = why;
        return newest(function, report)
                .<ColdStartAnatomy>map(trace -> new ColdStartAnatomy.FromLines(trace, hint))
                .orElseGet(() ->
                        new ColdStartAnatomy.Unknown(hint + " The log has no cold start in the last hours either."));
    }

    private static String noneTraced(Source source) {
        return switch (source) {
            case AWS -> "No traced cold start in this range: X-Ray keeps one request a second and 5 % of the others.";
            case LOCAL -> "No cold start in this range was traced.";
            case SAMPLE -> "This sample was recorded without traces.";
            case IMPORTED -> "Imported logs hold no traces.";
        };
    }

    private Optional<InvocationTrace> newest(FunctionName function, PerformanceReport report) {
        Instant until = report.history().stream()
                .filter(point -> point.stats().counts().coldStarts() > 0)
                .map(point -> report.range().step().after(point.at()))
                .max(Comparator.naturalOrder())
                .orElse(report.range().until());
        Instant from = until.minus(LINES);
        return logs.stream()
                .filter(log -> log.source() == report.query().series().source())
                // Lines of the cloud are charged for by the byte: traces or nothing.
                .filter(log -> log.source() != Source.AWS)
                .flatMap(log -> log.read(function, report.query().environment(), from, until).stream())
                .filter(stream ->
                        report.query().release().map(stream.release()::equals).orElse(true))
                .flatMap(stream -> LogStreamReader.read(HourReading.platformLines(stream)).invocations().stream()
                        .filter(Invocation::coldStart)
                        .map(invocation -> new Found(stream.release(), invocation)))
                .max(Comparator.comparing(found -> found.invocation().timestamp()))
                .map(Found::trace);
    }

    private record Found(String release, Invocation invocation) {

        InvocationTrace trace() {
            Instant end = invocation.timestamp();
            Instant begin = end.minus(milliseconds(invocation.measures().durationMs()));
            Instant initialised = begin.minus(milliseconds(invocation.initMs().orElseThrow()));
            return new InvocationTrace(
                    invocation.requestId(),
                    release,
                    List.of(
                            span("Initialization", TraceSpan.Phase.INITIALIZATION, initialised, begin),
                            span("Invocation", TraceSpan.Phase.INVOCATION, begin, end)));
        }

        private static TraceSpan span(String name, TraceSpan.Phase phase, Instant from, Instant until) {
            return new TraceSpan(name, phase, 0, new TraceSpan.Interval(from, Optional.of(until)), false);
        }

        private static Duration milliseconds(double value) {
            return Duration.ofNanos(Math.round(value * MILLISECOND.toNanos()));
        }
    }
}
