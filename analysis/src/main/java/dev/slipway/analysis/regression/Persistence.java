package dev.slipway.analysis.regression;

import java.util.Arrays;
import java.util.NavigableSet;

/**
 * Persistence of a series: how much of a day's deviation from its level is still there on the day after. Where days
 * remember each other, medians of four weeks wander further than independent days would let them.
 *
 * @param correlation of neighbouring days, from 0
 */
record Persistence(double correlation) {

    /** Nearly a random walk: there every step is one of many. */
    private static final double MOST = 0.9;
    /** Deviations count up to this many times the usual one, so that a spike is no memory. */
    private static final double DRAWN_IN = 3;
    /** A normal distribution's standard deviation beside its median absolute deviation. */
    private static final double NORMAL = 1.4826;
    /** A median's standard error beside a mean's. */
    private static final double OF_A_MEDIAN = Math.sqrt(Math.PI / 2);

    /** Estimates it from what the levels between the splits leave. */
    static Persistence of(double[] values, NavigableSet<Integer> splits) {
        double[] rest = new double[values.length];
        int from = 0;
        for (int at : splits) {
            Medians.subtract(values, from, at, rest);
            from = at;
        }
        Medians.subtract(values, from, values.length, rest);
        double bound = DRAWN_IN * spread(rest);
        double products = 0;
        double squares = 0;
        double before = 0;
        for (int i = 0; i < rest.length; i++) {
            double deviation = Math.clamp(rest[i], -bound, bound);
            products += i == 0 ? 0 : before * deviation;
            squares += deviation * deviation;
            before = deviation;
        }
        return new Persistence(squares > 0 ? Math.clamp(products / squares, 0, MOST) : 0);
    }

    /** The standard error of the difference between the medians on both sides of a split. */
    double standardError(double[] values, int from, int at, int to) {
        double[] rest = new double[to - from];
        double[] window = Arrays.copyOfRange(values, from, to);
        Medians.subtract(window, 0, at - from, rest);
        Medians.subtract(window, at - from, to - from, rest);
        double independent = OF_A_MEDIAN * spread(rest) * Math.sqrt(1.0 / (at - from) + 1.0 / (to - at));
        return independent * Math.sqrt((1 + correlation) / (1 - correlation));
    }

    private static double spread(double[] rest) {
        double[] absolute = new double[rest.length];
        for (int i = 0; i < rest.length; i++) {
            absolute[i] = Math.abs(rest[i]);
        }
        return rest.length == 0 ? 0 : NORMAL * Medians.of(absolute);
    }
}
