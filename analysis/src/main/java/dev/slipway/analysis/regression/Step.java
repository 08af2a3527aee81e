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

    /** Whether it goes the same way by at least a third of the other: a ripple does not explain a wave. */
    boolean sharesSizeOf(Step other) {
        double own = Math.log1p(change());
        double its = Math.log1p(other.change());
        return own * its > 0 && Math.abs(own) >= TwoSamples.SHARED_PART * Math.abs(its);
    }
}
