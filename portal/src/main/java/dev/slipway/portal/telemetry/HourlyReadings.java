package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.util.Set;

/**
 * Port: a function's hours rolled up where that costs least, as by a log service that computes histograms itself. A source
 * that has only {@link InvocationLogs} needs none of its own: its lines are rolled up here.
 */
public interface HourlyReadings {

    /** Where these figures come from. */
    Source source();

    /**
     * The environments in which this source has to be asked from time to time, since nothing announces there that a
     * function ran; empty for a source that publishes {@link InvocationsRecorded}.
     */
    Set<EnvironmentName> polled();

    /**
     * The hours of a range that have lines, each read on its own: reading one again gives the same figures, or those with
     * what came meanwhile. An hour of the range that does not come back had none.
     *
     * @param from a full hour, inclusive
     * @param until a full hour, exclusive
     */
    LogReading read(FunctionName function, EnvironmentName environment, Instant from, Instant until);
}
