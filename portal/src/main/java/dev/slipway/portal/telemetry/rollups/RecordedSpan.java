package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Rollup;
import dev.slipway.portal.telemetry.ReadingQuality;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * An hour or a folded day of one scope as it was read last.
 *
 * @param start its first instant
 * @param hours 1, or 24 for a day (UTC) whose hours were folded
 * @param recordedAt when it was computed
 * @param quality what of its log could not be counted
 * @param rollups one for each deployment
 */
public record RecordedSpan(Instant start, int hours, Instant recordedAt, ReadingQuality quality, List<Rollup> rollups) {

    /** Copies the rollups. */
    public RecordedSpan {
        rollups = List.copyOf(rollups);
    }

    boolean says(ReadingQuality otherQuality, List<Rollup> otherRollups) {
        return quality.equals(otherQuality)
                && rollups.size() == otherRollups.size()
                && new HashSet<>(rollups).equals(new HashSet<>(otherRollups));
    }
}
