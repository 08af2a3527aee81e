package dev.slipway.analysis.regression;

import java.time.LocalDate;

/**
 * Lasting change of a series' level.
 *
 * @param date the first day on the new level
 * @param beforeMs median of the days before it, in milliseconds, four weeks of them at most
 * @param afterMs median of the days from it on, four weeks of them at most
 */
public record Step(LocalDate date, double beforeMs, double afterMs) {

    /** By how much the level changed, as a share of the level before; negative for a fall. */
    public double change() {
        return afterMs / beforeMs - 1;
    }

    boolean sameDirection(Step other) {
        return Math.signum(change()) == Math.signum(other.change());
    }
}
