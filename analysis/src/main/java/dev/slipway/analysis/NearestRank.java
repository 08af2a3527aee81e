package dev.slipway.analysis;

/** The nearest-rank rule for percentiles: the smallest rank with at least this share of the figures at or below it. */
final class NearestRank {

    private NearestRank() {}

    /** The rank from 1 to count, or 0 of nothing. */
    static long of(double quantile, long count) {
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException("A quantile is " + quantile + ": give one from 0 to 1, as in 0.99.");
        }
        // The small step back keeps 0.07 × 100, which is a little above 7 in binary, at rank 7.
        return Math.min(count, Math.max(1, (long) Math.ceil(quantile * count - 1e-9)));
    }
}
