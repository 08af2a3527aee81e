package dev.slipway.portal.telemetry;

import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;

/**
 * A series that has figures of a function in an environment, with its first and last hour.
 *
 * @param coldStarts how many cold starts a sample holds; 0 for measured series, which nobody counts only to list them
 */
public record SeriesExtent(
        Series series, EnvironmentName environment, Instant firstHour, Instant lastHour, long coldStarts) {

    /** Of a measured series. */
    public SeriesExtent(Series series, EnvironmentName environment, Instant firstHour, Instant lastHour) {
        this(series, environment, firstHour, lastHour, 0);
    }
}
