package dev.slipway.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Difference between the medians of two samples of init durations (a candidate's against production's), with a 95 %
 * bootstrap interval. Medians, since ten cold starts are dominated by single outliers.
 *
 * @param baselineMs production's median in milliseconds, 0 without data
 * @param candidateMs the candidate's median in milliseconds, 0 without data
 * @param interval of candidate minus baseline, in milliseconds
 */
public record MedianDifference(double baselineMs, double candidateMs, Interval interval, Verdict verdict) {

    /** Fewer cold starts than this on either side say nothing about a median. */
    public static final int FEWEST = 5;

    /** A shift below this share of the baseline is no change, however sure it is. */
    private static final double NEGLIGIBLE_SHARE = 0.05;

    private static final double NEGLIGIBLE_MS = 0.5;
    /** An interval around zero that reaches beyond this share of the baseline cannot rule a real change out. */
    private static final double VAGUE_SHARE = 0.5;

    private static final int RESAMPLES = 2_000;

    /** The interval that holds the difference with a probability of 95 %. */
    public record Interval(double lowMs, double highMs) {}

    /** What the difference means. */
    public sealed interface Verdict {
        /** No difference that matters. */
        record NoChange() implements Verdict {}

        /** The candidate starts more slowly. */
        record Slower() implements Verdict {}

        /** The candidate starts faster. */
        record Faster() implements Verdict {}

        /** The samples do not tell; the reason completes "not enough data, because …". */
        record NotEnoughData(String reason) implements Verdict {}
    }

    /**
     * Compares two samples in milliseconds.
     *
     * @param seed of the resampling: the same samples and seed give the same answer
     */
    public static MedianDifference between(double[] baselineMs, double[] candidateMs, long seed) {
        double before = medianOrZero(baselineMs);
        double after = medianOrZero(candidateMs);
        if (baselineMs.length < FEWEST || candidateMs.length < FEWEST) {
            String reason = "production has " + coldStarts(baselineMs.length) + " and the candidate "
                    + candidateMs.length + "; " + FEWEST + " each are needed";
            return new MedianDifference(before, after, new Interval(0, 0), new Verdict.NotEnoughData(reason));
        }
        Interval interval = bootstrap(baselineMs, candidateMs, new SplittableRandom(seed));
        return new MedianDifference(before, after, interval, verdict(before, after, interval));
    }

    /** The candidate's median minus the baseline's, in milliseconds. */
    public double differenceMs() {
        return candidateMs - baselineMs;
    }

    private static Verdict verdict(double before, double after, Interval interval) {
        double negligible = Math.max(NEGLIGIBLE_MS, NEGLIGIBLE_SHARE * before);
        boolean certain = interval.lowMs > 0 || interval.highMs < 0;
        if (certain && Math.abs(after - before) > negligible) {
            return after > before ? new Verdict.Slower() : new Verdict.Faster();
        }
        double reach = Math.max(Math.abs(interval.lowMs), Math.abs(interval.highMs));
        if (reach > Math.max(negligible, VAGUE_SHARE * before)) {
            return new Verdict.NotEnoughData("the cold starts scatter too much: the difference may be anything up to "
                    + Math.round(reach) + " ms");
        }
        return new Verdict.NoChange();
    }

    private static Interval bootstrap(double[] baseline, double[] candidate, SplittableRandom random) {
        double[] differences = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            differences[i] = median(resample(candidate, random)) - median(resample(baseline, random));
        }
        Arrays.sort(differences);
        return new Interval(
                differences[(int) NearestRank.of(0.025, RESAMPLES) - 1],
                differences[(int) NearestRank.of(0.975, RESAMPLES) - 1]);
    }

    private static double[] resample(double[] values, SplittableRandom random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
        }
        return drawn;
    }

    private static double medianOrZero(double[] values) {
        return values.length == 0 ? 0 : median(values.clone());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String coldStarts(int count) {
        return count == 1 ? "1 cold start" : count + " cold starts";
    }
}
