package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lasting change of a function's median.
 *
 * @param id identity within the portal
 * @param place whose figures changed
 * @param shift by how much, and since when
 * @param release the release that began then; empty if none did
 * @param acknowledgement who has looked at it, and why nothing has to be done; nothing while it waits
 */
public record LevelChange(
        long id, Place place, Shift shift, String release, Optional<Acknowledgement> acknowledgement) {

    /** Whose figures changed. */
    public record Place(Series series, FunctionName function, EnvironmentName environment) {}

    /**
     * How they changed.
     *
     * @param metric which figure
     * @param kind whose doing it is
     * @param since the first day (UTC) of the new level
     * @param beforeMs median of the days before, in milliseconds
     * @param afterMs median of the days since
     */
    public record Shift(Metric metric, Kind kind, LocalDate since, double beforeMs, double afterMs) {

        /** The change as a share; negative for a fall. */
        public double share() {
            return afterMs / beforeMs - 1;
        }
    }

    /** Which figure changed. */
    public enum Metric {
        INIT("init"),
        DURATION("duration");

        private final String label;

        Metric(String label) {
            this.label = label;
        }

        /** What it is called on screen. */
        public String label() {
            return label;
        }
    }

    /** Whose doing a change is. */
    public enum Kind {
        /** The function's own. */
        OWN,
        /** Most functions of the same architecture share it. */
        PLATFORM
    }

    /** Who has looked at it. */
    public record Acknowledgement(String person, Instant at, String reason) {}

    /** Whether somebody should look at it: it is the function's own, made it slower, and nobody has said that it is well. */
    public boolean waits() {
        return shift.kind() == Kind.OWN && shift.afterMs() > shift.beforeMs() && acknowledgement.isEmpty();
    }
}
