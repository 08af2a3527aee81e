package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;

/**
 * Event: new platform lines with timestamps in this range can be read from a source. Publishing it twice does no harm,
 * since the hours that it touches are computed anew and replaced.
 *
 * @param source whose lines these are
 * @param from the first line's time
 * @param to the last line's time, inclusive
 */
public record InvocationsRecorded(
        Source source, FunctionName function, EnvironmentName environment, Instant from, Instant to) {

    /** Refuses a range that ends before it begins. */
    public InvocationsRecorded {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Invocations cannot be recorded from " + from + " to " + to
                    + ": give the first line's time, then the last one's.");
        }
    }
}
