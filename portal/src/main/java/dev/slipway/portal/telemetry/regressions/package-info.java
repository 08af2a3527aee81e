/** Medians by day, and the lasting changes in them. */
@NullMarked
package dev.slipway.portal.telemetry.regressions;

import org.jspecify.annotations.NullMarked;
