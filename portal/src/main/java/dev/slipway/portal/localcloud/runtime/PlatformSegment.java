package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.Deployment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The segment that Lambda itself writes of a request, with its phases; the function's own segments hang on its invocation. */
final class PlatformSegment {
    private static final JsonMapper JSON = new JsonMapper();

    private PlatformSegment() {}

    /**
     * When a cold request's phases were.
     *
     * @param started when its process was started
     * @param init how long that took to ask for the event
     * @param handedOver when it got the event
     * @param answered when it had answered
     */
    record Phases(Instant started, Duration init, Instant handedOver, Instant answered) {}

    static String of(Deployment deployment, TraceHeader trace, Phases phases, boolean failed) {
        ObjectNode segment = phase(
                        TraceHeader.segmentId(), deployment.physicalName(), phases.handedOver, phases.answered)
                .put("trace_id", trace.root())
                .put("origin", "AWS::Lambda::Function");
        ArrayNode parts = segment.putArray("subsegments");
        parts.add(phase(TraceHeader.segmentId(), "Initialization", phases.started, phases.started.plus(phases.init)));
        ObjectNode invocation = phase(trace.parent(), "Invocation", phases.handedOver, phases.answered);
        if (failed) {
            segment.put("fault", true);
            invocation.put("fault", true);
        }
        parts.add(invocation);
        return JSON.writeValueAsString(segment);
    }

    private static ObjectNode phase(String id, String name, Instant from, Instant until) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("start_time", seconds(from))
                .put("end_time", seconds(until));
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }
}
