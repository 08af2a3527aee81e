package dev.slipway.analysis.regression;

/** Two samples of one subject, before and after something, in one array. */
final class TwoSamples {

    /** A control shares a change if it moves the same way by at least this share of it. */
    static final double SHARED_PART = 1.0 / 3;
    /** And hardly by chance. */
    private static final double SHARED_LEVEL = 1e-3;

    private final double[] values;
    private final int from;
    private final int split;
    private final int to;

    TwoSamples(double[] before, double[] after) {
        this.values = new double[before.length + after.length];
        System.arraycopy(before, 0, values, 0, before.length);
        System.arraycopy(after, 0, values, before.length, after.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.log(Math.max(values[i], Double.MIN_NORMAL));
        }
        this.from = 0;
        this.split = before.length;
        this.to = values.length;
    }

    /** Of logarithms, as they are. */
    TwoSamples(double[] values, int from, int split, int to) {
        this.values = values;
        this.from = from;
        this.split = split;
        this.to = to;
    }

    /** The logarithm of the ratio of the medians. */
    double change() {
        return Medians.of(values, split, to) - Medians.of(values, from, split);
    }

    double probability() {
        return RankTest.probability(values, from, split, to);
    }

    double effect() {
        return RankTest.effect(values, from, split, to);
    }

    boolean differ(double level) {
        return probability() < level;
    }

    /** Whether this control moves as another subject did. */
    boolean shares(TwoSamples other) {
        return shares(other.change());
    }

    boolean shares(double change) {
        return movesWith(change) && differ(SHARED_LEVEL);
    }

    /** Whether it moves in the same direction and far enough, be it by chance. */
    boolean movesWith(double change) {
        double own = change();
        return own * change > 0 && Math.abs(own) >= SHARED_PART * Math.abs(change);
    }

    /** How many standard deviations the second sample's ranks lie above the first one's. */
    double deviations() {
        return Math.copySign(RankTest.deviations(values, from, split, to), effect());
    }
}
