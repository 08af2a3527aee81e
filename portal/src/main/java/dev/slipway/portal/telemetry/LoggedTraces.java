package dev.slipway.portal.telemetry;

import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Traces that stand in a function's own log, as the local cloud and its recordings keep them
 * ({@code docs/decisions/0029-the-local-cloud-keeps-traces-in-its-log.md}).
 */
public final class LoggedTraces {

    private LoggedTraces() {}

    /** The traces of cold starts in these streams, newest first, so many at most. */
    public static TraceReading coldStarts(List<LogStream> streams, int most) {
        List<InvocationTrace> traces = new ArrayList<>();
        int unreadable = 0;
        for (LogStream stream : streams) {
            Map<String, List<String>> documents = new LinkedHashMap<>();
            for (LogLine line : stream.lines()) {
                if (line.origin() == LogLine.Origin.TRACE) {
                    documents
                            .computeIfAbsent(traceId(line.text()), id -> new ArrayList<>())
                            .add(line.text());
                }
            }
            for (Map.Entry<String, List<String>> trace : documents.entrySet()) {
                TraceAssembly.Assembled assembled = TraceAssembly.of(trace.getKey(), trace.getValue(), "");
                unreadable += assembled.unreadable();
                if (assembled.spans().stream().anyMatch(span -> span.phase() == Phase.INITIALIZATION)) {
                    traces.add(new InvocationTrace(assembled.id(), stream.release(), assembled.spans()));
                }
            }
        }
        return new TraceReading.Traces(
                traces.stream()
                        .sorted(Comparator.comparing(InvocationTrace::begin).reversed())
                        .limit(most)
                        .toList(),
                unreadable == 0
                        ? List.of()
                        : List.of(unreadable + (unreadable == 1 ? " segment was" : " segments were")
                                + " left out, having no form that is known."));
    }

    private static String traceId(String document) {
        return SegmentDocument.read(document).map(SegmentDocument::traceId).orElse("");
    }
}
