package dev.slipway.portal.telemetry.aws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.BatchGetTracesResponse;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.Trace;

/** Brings whole traces, with BatchGetTraces; what a first call left out is asked for once more. */
final class TraceDocuments {
    static final String ACTION = "xray:BatchGetTraces";
    static final int MOST_IDS = 5;

    private TraceDocuments() {}

    /**
     * Traces, each once with all its segments.
     *
     * @param unprocessed how many could not be had
     */
    record Answer(List<Trace> traces, int unprocessed) {}

    static Answer get(XRayClient client, List<String> ids) {
        Map<String, List<Segment>> segments = new LinkedHashMap<>();
        Set<String> left = ask(client, ids, segments);
        if (!left.isEmpty()) {
            left = ask(client, List.copyOf(left), segments);
        }
        List<Trace> traces = new ArrayList<>();
        segments.forEach(
                (id, own) -> traces.add(Trace.builder().id(id).segments(own).build()));
        return new Answer(traces, left.size());
    }

    private static Set<String> ask(XRayClient client, List<String> ids, Map<String, List<Segment>> segments) {
        Set<String> left = new HashSet<>();
        for (BatchGetTracesResponse page : client.batchGetTracesPaginator(request -> request.traceIds(ids))) {
            // A trace that is long, or that comes back twice, brings its segments in several pieces.
            page.traces()
                    .forEach(trace -> segments.computeIfAbsent(trace.id(), first -> new ArrayList<>())
                            .addAll(trace.segments()));
            left.addAll(page.unprocessedTraceIds());
        }
        left.removeAll(segments.keySet());
        return left;
    }
}
