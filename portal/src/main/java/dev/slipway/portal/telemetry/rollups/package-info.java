/** The recorded hours and days of all scopes, and what becomes of them with age. */
@NullMarked
package dev.slipway.portal.telemetry.rollups;

import org.jspecify.annotations.NullMarked;
