package dev.slipway.analysis.memory;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits of {@code duration = a + b / min(memory, 1769)} with a and b from 0 up to measurements that were redrawn within
 * their uncertainty. The one best fit would claim that cost never falls as memory grows; the spread of many fits tells
 * how far that can be trusted.
 */
final class DurationFit {

    /** Memory of one whole virtual CPU: a single thread gains nothing above. */
    static final int ONE_CPU_MB = 1_769;

    private static final int DRAWS = 400;
    private static final long SEED = 17_690;
    /** Standard deviation of single requests as a share of their mean: about that of an exponential distribution. */
    private static final double SINGLE_REQUESTS = 1.0;

    /** By how much the mean of one size varies from one day to the next. */
    private static final double ANOTHER_TIME = 0.1;
    /** Standard deviations on either side that hold nine tenths of a normal distribution. */
    private static final double NINETY_PERCENT = 1.645;

    private final double[] a = new double[DRAWS];
    private final double[] b = new double[DRAWS];
    private final double[] scatter = new double[DRAWS];

    private final double ofSizes;

    private DurationFit(double ofSizes) {
        this.ofSizes = ofSizes;
    }

    /** Fits observations of at least one size, each of which may be off by a share of itself. */
    static DurationFit to(List<Observation> observations, double ofSizes) {
        DurationFit fit = new DurationFit(ofSizes);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[observations.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                Observation observation = observations.get(i);
                drawn[i] = observation.durationMs() * Math.exp(random.nextGaussian() * fit.uncertainty(observation));
            }
            fit.fit(draw, observations, drawn);
            fit.scatter[draw] = Math.exp(random.nextGaussian() * ofSizes);
        }
        return fit;
    }

    /** The mean of the fitted durations in milliseconds. */
    double meanMs(int memoryMb) {
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += at(draw, memoryMb);
        }
        return sum / DRAWS;
    }

    /** The share of the fits whose duration at a size is below a bound. */
    double shareBelow(int memoryMb, double boundMs) {
        int below = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            below += at(draw, memoryMb) < boundMs ? 1 : 0;
        }
        return below / (double) DRAWS;
    }

    /** Where the mean duration of a size that was not measured will lie. */
    Range rangeMs(int memoryMb) {
        double[] durations = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            durations[draw] = at(draw, memoryMb) * scatter[draw];
        }
        Arrays.sort(durations);
        return new Range(durations[DRAWS / 20 - 1], durations[DRAWS - DRAWS / 20]);
    }

    /** Where the mean duration of a size that was measured will lie another time. */
    static Range rangeMs(Observation observation) {
        double factor = Math.exp(NINETY_PERCENT * Math.hypot(ANOTHER_TIME, sampling(observation)));
        return new Range(observation.durationMs() / factor, observation.durationMs() * factor);
    }

    private double at(int draw, int memoryMb) {
        return a[draw] + b[draw] * inverse(memoryMb);
    }

    /** Least squares of the relative errors; where a or b would be negative, it is 0 and the other fits alone. */
    private void fit(int draw, List<Observation> observations, double[] durations) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        double logY = 0;
        double logYoverX = 0;
        double logWeights = 0;
        for (int i = 0; i < durations.length; i++) {
            double x = inverse(observations.get(i).memoryMb());
            double y = durations[i];
            double uncertainty = uncertainty(observations.get(i));
            double logWeight = 1 / (uncertainty * uncertainty);
            double weight = logWeight / (y * y);
            weights += weight;
            sumX += weight * x;
            sumY += weight * y;
            sumXx += weight * x * x;
            sumXy += weight * x * y;
            logWeights += logWeight;
            logY += logWeight * Math.log(y);
            logYoverX += logWeight * Math.log(y / x);
        }
        double spread = weights * sumXx - sumX * sumX;
        double slope = spread <= 1e-12 * weights * sumXx ? 0 : (weights * sumXy - sumX * sumY) / spread;
        double start = (sumY - slope * sumX) / weights;
        if (slope <= 0) {
            a[draw] = Math.exp(logY / logWeights);
        } else if (start < 0) {
            b[draw] = Math.exp(logYoverX / logWeights);
        } else {
            a[draw] = start;
            b[draw] = slope;
        }
    }

    private double uncertainty(Observation observation) {
        return Math.hypot(ofSizes, sampling(observation));
    }

    private static double sampling(Observation observation) {
        return SINGLE_REQUESTS / Math.sqrt(observation.count());
    }

    private static double inverse(int memoryMb) {
        return 1.0 / Math.min(memoryMb, ONE_CPU_MB);
    }
}
