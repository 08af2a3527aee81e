/** Reads logs in turns, function by function, safe against ends in between and against other instances. */
@NullMarked
package dev.slipway.portal.telemetry.ingestion;

import org.jspecify.annotations.NullMarked;
