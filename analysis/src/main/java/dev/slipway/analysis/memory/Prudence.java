package dev.slipway.analysis.memory;

/**
 * How far measurements are trusted. The usual figures were chosen on measured curves; the benchmark chooses them anew
 * without the curves that it scores, and shows that little depends on them.
 *
 * @param scatter by how much the same function's mean varies from one size to the next beyond what the fit explains, as
 *     a share of it
 * @param interpolatedGain what a size between measured ones must promise beyond the best measured one
 * @param sure in what share of the fits a size outside of the measured ones must be better
 */
record Prudence(double scatter, double interpolatedGain, double sure) {

    static final Prudence USUAL = new Prudence(0.2, 0.10, 0.6);
}
