/** Tuning runs on this machine: kept, priced, and handed to the memory advice where they are evidence. */
@NullMarked
package dev.slipway.portal.telemetry.tuning;

import org.jspecify.annotations.NullMarked;
