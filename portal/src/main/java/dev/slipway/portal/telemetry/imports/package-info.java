/** Exported logs that people bring. */
@NullMarked
package dev.slipway.portal.telemetry.imports;

import org.jspecify.annotations.NullMarked;
