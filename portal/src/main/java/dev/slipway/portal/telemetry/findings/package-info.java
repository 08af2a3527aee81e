/** Why a function is slow: one small class for each reason. */
@NullMarked
package dev.slipway.portal.telemetry.findings;

import org.jspecify.annotations.NullMarked;
