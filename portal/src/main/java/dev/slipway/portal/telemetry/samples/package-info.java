/** Adapter: the recorded samples and the published init series that come with the portal. */
@NullMarked
package dev.slipway.portal.telemetry.samples;

import org.jspecify.annotations.NullMarked;
