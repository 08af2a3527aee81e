/** Memory recommendations, the changes in Git that follow them, and what came of those. */
@NullMarked
package dev.slipway.portal.telemetry.memory;

import org.jspecify.annotations.NullMarked;
