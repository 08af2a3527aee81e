package dev.slipway.analysis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Identity of a rollup: one scope, one deployment, one hour (its first instant, UTC). */
public record RollupKey(Scope scope, Deployment deployment, Instant hour) {

    /** Refuses an instant within an hour. */
    public RollupKey {
        if (!hour.equals(hourOf(hour))) {
            throw new IllegalArgumentException("A rollup begins at a full hour, not at " + hour + ".");
        }
    }

    /** The first instant of the hour that holds this one. */
    public static Instant hourOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }
}
