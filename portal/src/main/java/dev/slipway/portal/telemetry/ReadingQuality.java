package dev.slipway.portal.telemetry;

import dev.slipway.analysis.StreamReading;
import java.util.Collection;

/**
 * How much of the platform's lines the figures leave out.
 *
 * @param uncounted lines that could not be read, reports that belong to no request, and records that were dropped
 * @param billingDifferences requests that were counted, but billed otherwise than duration plus initialisation
 * @param reason why the first unread line could not be read, or empty
 */
public record ReadingQuality(long uncounted, long billingDifferences, String reason) {

    /** Nothing is left out. */
    public static final ReadingQuality FLAWLESS = new ReadingQuality(0, 0, "");

    private static final int LONGEST_REASON = 300;

    static ReadingQuality of(Collection<StreamReading> readings) {
        return readings.stream().map(ReadingQuality::of).reduce(FLAWLESS, ReadingQuality::plus);
    }

    /** Both sides together, with the first reason. */
    public ReadingQuality plus(ReadingQuality other) {
        return new ReadingQuality(
                uncounted + other.uncounted,
                billingDifferences + other.billingDifferences,
                reason.isEmpty() ? other.reason : reason);
    }

    private static ReadingQuality of(StreamReading reading) {
        StreamReading.Leftovers left = reading.leftovers();
        String reason = left.reasons().isEmpty() ? "" : left.reasons().getFirst();
        return new ReadingQuality(
                left.unreadable() + left.strayReports() + left.managedReports() + left.droppedRecords(),
                reading.billingDifferences(),
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }
}
