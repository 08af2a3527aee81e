/** Regressions: lasting steps in series of daily figures, told apart from spikes, drifts and changes of the platform. */
@NullMarked
package dev.slipway.analysis.regression;

import org.jspecify.annotations.NullMarked;
