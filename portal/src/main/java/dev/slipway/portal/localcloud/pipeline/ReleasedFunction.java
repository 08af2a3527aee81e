package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.Deployment;
import java.util.Map;

/**
 * A release made ready to run in an environment.
 *
 * @param deployment what is started
 * @param events the function's example events by file name, at least one
 */
record ReleasedFunction(Deployment deployment, Map<String, byte[]> events) {

    ReleasedFunction {
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    deployment.function() + " has no example event: add events/example.json and commit it.");
        }
    }

    /** The event for cold starts: {@code example.json} if it is there. */
    byte[] usualEvent() {
        byte[] usual = events.get("example.json");
        return usual != null ? usual : events.values().iterator().next();
    }
}
