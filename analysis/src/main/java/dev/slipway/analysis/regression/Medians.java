package dev.slipway.analysis.regression;

import java.util.Arrays;

/** Medians, and distances from them. */
final class Medians {

    /** Fewer values than this are all noise where a slope is asked for. */
    private static final int FEWEST_FOR_A_SLOPE = 14;

    private Medians() {}

    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double of(double[] values, int from, int to) {
        return of(Arrays.copyOfRange(values, from, to));
    }

    /** What remains of a part of the values without its median, at the same places. */
    static void subtract(double[] values, int from, int to, double[] rest) {
        if (from < to) {
            double median = of(values, from, to);
            for (int i = from; i < to; i++) {
                rest[i] = values[i] - median;
            }
        }
    }

    /** The sum of the absolute distances from the median. */
    static double distances(double[] values, int from, int to) {
        double median = of(values, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(values[i] - median);
        }
        return sum;
    }

    /** The sum of the absolute distances from the line through the medians of all slopes and of what they leave. */
    static double distancesFromLine(double[] values, int from, int to) {
        double slope = slope(values, from, from, to);
        double[] level = new double[to - from];
        for (int i = 0; i < level.length; i++) {
            level[i] = values[from + i] - slope * i;
        }
        return distances(level, 0, level.length);
    }

    /** The median of the slopes between all pairs of values on the same side of a split; 0 where the sides are short. */
    static double slope(double[] values, int from, int split, int to) {
        double[] slopes = new double[pairs(split - from) + pairs(to - split)];
        int next = addSlopes(values, from, split, slopes, 0);
        addSlopes(values, split, to, slopes, next);
        return slopes.length == 0 ? 0 : of(slopes);
    }

    private static int addSlopes(double[] values, int from, int to, double[] slopes, int begin) {
        int next = begin;
        if (pairs(to - from) > 0) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    slopes[next++] = (values[j] - values[i]) / (j - i);
                }
            }
        }
        return next;
    }

    private static int pairs(int count) {
        return count < FEWEST_FOR_A_SLOPE ? 0 : count * (count - 1) / 2;
    }
}
