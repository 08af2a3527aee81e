package dev.slipway.portal.telemetry.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.TraceSummary;

/** Finds a function's traces, with GetTraceSummaries, which looks at six hours at a time at most. */
final class TraceSummaries {
    static final String ACTION = "xray:GetTraceSummaries";

    /** Of a busy function there may be hundreds of thousands; these are the newest. */
    static final int MOST = 5_000;

    private static final Duration LONGEST = Duration.ofHours(6);

    private TraceSummaries() {}

    /** Ids of traces, slowest first, since a request that waited for an initialisation is among the slow ones; each once. */
    static List<String> ids(XRayClient client, String physicalName, Instant from, Instant until) {
        Map<String, TraceSummary> byId = new LinkedHashMap<>();
        for (Instant end = until; end.isAfter(from) && byId.size() < MOST; end = end.minus(LONGEST)) {
            Instant start = end.minus(LONGEST).isBefore(from) ? from : end.minus(LONGEST);
            Instant windowEnd = end;
            for (TraceSummary summary : client.getTraceSummariesPaginator(request -> request.startTime(start)
                            .endTime(windowEnd)
                            .filterExpression("service(\"" + physicalName + "\")"))
                    .traceSummaries()) {
                byId.merge(summary.id(), summary, TraceSummaries::newer);
                if (byId.size() >= MOST) {
                    break;
                }
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparingDouble(TraceSummaries::seconds).reversed())
                .map(TraceSummary::id)
                .toList();
    }

    /** The same trace comes back with a higher revision once more of it has arrived. */
    private static TraceSummary newer(TraceSummary one, TraceSummary other) {
        return revision(other) >= revision(one) ? other : one;
    }

    private static int revision(TraceSummary summary) {
        return summary.revision() == null ? 0 : summary.revision();
    }

    private static double seconds(TraceSummary summary) {
        if (summary.duration() != null) {
            return summary.duration();
        }
        return summary.responseTime() == null ? 0 : summary.responseTime();
    }
}
