package dev.slipway.analysis.regression;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mann-Whitney test with the exact distribution: how probable it is that two samples of the same distribution are at
 * least as far apart by ranks. It makes no assumption about the distribution, so single outliers cannot mislead it.
 */
final class RankTest {

    /** Below this many standard deviations no test of these sizes comes near any level that is used here. */
    private static final double HOPELESS = 2.5;

    private static final int MOST_EXACT = 60;
    private static final Map<Long, double[]> DISTRIBUTIONS = new ConcurrentHashMap<>();

    private RankTest() {}

    /** The probability, two-sided. */
    static double probability(double[] values, int from, int split, int to) {
        int first = split - from;
        int second = to - split;
        double smaller = smallerCount(values, from, split, to);
        double least = Math.min(smaller, (double) first * second - smaller);
        double deviations = (first * second / 2.0 - least) / deviation(first, second);
        if (deviations < HOPELESS || first > MOST_EXACT || second > MOST_EXACT) {
            return Math.min(1, 2 * Normal.upperTail(deviations));
        }
        double[] distribution = DISTRIBUTIONS.computeIfAbsent(
                ((long) Math.min(first, second) << Integer.SIZE) | Math.max(first, second),
                sizes -> distribution(Math.min(first, second), Math.max(first, second)));
        return Math.min(1, 2 * distribution[(int) Math.floor(least)]);
    }

    /** How many standard deviations the ranks of the two sides are apart. */
    static double deviations(double[] values, int from, int split, int to) {
        int first = split - from;
        int second = to - split;
        return Math.abs(smallerCount(values, from, split, to) - first * second / 2.0) / deviation(first, second);
    }

    /** How much more of the pairs have the larger value second than first, from -1 to 1. */
    static double effect(double[] values, int from, int split, int to) {
        double pairs = (double) (split - from) * (to - split);
        return 1 - 2 * smallerCount(values, from, split, to) / pairs;
    }

    /** The pairs whose second value is the smaller one; ties count half. */
    private static double smallerCount(double[] values, int from, int split, int to) {
        double[] second = Arrays.copyOfRange(values, split, to);
        Arrays.sort(second);
        double count = 0;
        for (int i = from; i < split; i++) {
            count += (below(second, values[i], false) + below(second, values[i], true)) / 2.0;
        }
        return count;
    }

    private static int below(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inclusive ? sorted[middle] <= value : sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double deviation(int first, int second) {
        return Math.sqrt((double) first * second * (first + second + 1) / 12);
    }

    /** For each count of pairs the probability of at most it, by adding ranks one after the other. */
    private static double[] distribution(int fewer, int more) {
        int most = fewer * more;
        double[][] ways = new double[fewer + 1][most + 1];
        ways[0][0] = 1;
        for (int rank = 0; rank < fewer + more; rank++) {
            for (int taken = Math.min(rank + 1, fewer); taken >= 1; taken--) {
                // The taken-th smallest of the chosen ranks exceeds as many of the others as stand before it.
                int exceeded = rank - taken + 1;
                if (exceeded <= more) {
                    for (int sum = exceeded; sum <= most; sum++) {
                        ways[taken][sum] += ways[taken - 1][sum - exceeded];
                    }
                }
            }
        }
        double total = Arrays.stream(ways[fewer]).sum();
        double[] distribution = new double[most + 1];
        double below = 0;
        for (int sum = 0; sum <= most; sum++) {
            below += ways[fewer][sum];
            distribution[sum] = below / total;
        }
        return distribution;
    }
}
