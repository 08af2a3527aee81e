package dev.slipway.analysis.regression;

/** The normal distribution. */
final class Normal {

    private Normal() {}

    /** The probability of more than so many standard deviations above the mean (Abramowitz and Stegun, 26.2.17). */
    static double upperTail(double deviations) {
        if (deviations < 0) {
            return 1 - upperTail(-deviations);
        }
        double t = 1 / (1 + 0.2316419 * deviations);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return polynomial * Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI);
    }
}
