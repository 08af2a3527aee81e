package dev.slipway.analysis.regression;

/**
 * What other subjects did when one of them stepped: most of them must have done the same for the step to be the platform's,
 * each for itself beyond chance, or, where their own noise hides it from each of them, all of them together.
 */
final class Controls {

    /** About one in a thousand, one-sided. */
    private static final double TOGETHER_BEYOND_CHANCE = 3.1;
    /** One that moves for reasons of its own counts no more than this. */
    private static final double MOST_OF_ONE = 4;

    private final double change;
    private int count;
    private int sharing;
    private int moving;
    private double deviations;

    /**
     * For a step.
     *
     * @param change the logarithm of the ratio of its levels
     */
    Controls(double change) {
        this.change = change;
    }

    void add(TwoSamples control, boolean shares) {
        count++;
        sharing += shares ? 1 : 0;
        moving += shares || control.movesWith(change) ? 1 : 0;
        double along = control.deviations() * Math.signum(change);
        deviations += Math.clamp(along, -MOST_OF_ONE, MOST_OF_ONE);
    }

    /** Whether most of the subjects take the step, the one that stepped among them. */
    boolean share() {
        boolean together = deviations / Math.sqrt(Math.max(1, count)) > TOGETHER_BEYOND_CHANCE;
        return Regressions.isShared(sharing, count) || together && Regressions.isShared(moving, count);
    }
}
