package dev.slipway.analysis.regression;

import dev.slipway.analysis.Sketch;
import java.util.List;

/**
 * Comparison of a release's figures with those of the version before it, both in milliseconds, with other functions of
 * the same time as controls: what most of them do as well is the platform's doing and not the release's.
 *
 * @param beforeMs median before, 0 without figures
 * @param afterMs median after, 0 without figures
 * @param probability of figures at least as far apart by chance (Mann-Whitney, two-sided)
 * @param effect from -1 to 1: how much more often a figure after is larger than one before, than smaller (Cliff's delta)
 */
public record ReleaseComparison(double beforeMs, double afterMs, double probability, double effect, Verdict verdict) {

    /** Fewer figures than this on either side say nothing about a median. */
    public static final int FEWEST = 10;

    private static final double LEVEL = 1e-3;
    /** The least effect that matters: two thirds of the pairs go the same way. */
    private static final double LEAST_EFFECT = 1.0 / 3;
    /** More figures than this tell no more about a median, and take longer. */
    private static final int MOST = 400;

    /** What the difference means. */
    public sealed interface Verdict {
        /** No difference that matters, or none that is beyond chance. */
        record Unchanged() implements Verdict {}

        /** Slower or faster beyond chance, and whose doing it is. */
        record Changed(boolean slower, Regression.Kind kind) implements Verdict {}

        /** Too few figures on one side. */
        record NotEnoughData(int before, int after) implements Verdict {}
    }

    /** Figures of another function in the same times before and after. */
    public record Control(Sketch before, Sketch after) {}

    /** Compares a function's figures before and after a release. */
    public static ReleaseComparison of(Sketch before, Sketch after, List<Control> controls) {
        double[] old = before.representatives(MOST);
        double[] recent = after.representatives(MOST);
        if (old.length < FEWEST || recent.length < FEWEST) {
            return new ReleaseComparison(
                    median(old), median(recent), 1, 0, new Verdict.NotEnoughData(old.length, recent.length));
        }
        TwoSamples samples = new TwoSamples(old, recent);
        Verdict verdict = samples.differ(LEVEL)
                        && Math.abs(samples.effect()) >= LEAST_EFFECT
                        && Math.abs(samples.change()) >= Math.log1p(StepDetector.LEAST_CHANGE)
                ? new Verdict.Changed(samples.change() > 0, kind(samples, controls))
                : new Verdict.Unchanged();
        return new ReleaseComparison(median(old), median(recent), samples.probability(), samples.effect(), verdict);
    }

    private static Regression.Kind kind(TwoSamples own, List<Control> controls) {
        int usable = 0;
        int sharing = 0;
        for (Control control : controls) {
            double[] old = control.before.representatives(MOST);
            double[] recent = control.after.representatives(MOST);
            if (old.length >= FEWEST && recent.length >= FEWEST) {
                usable++;
                sharing += new TwoSamples(old, recent).shares(own) ? 1 : 0;
            }
        }
        return Regressions.isShared(sharing, usable) ? Regression.Kind.PLATFORM : Regression.Kind.RELEASE;
    }

    private static double median(double[] values) {
        return values.length == 0 ? 0 : Medians.of(values);
    }
}
