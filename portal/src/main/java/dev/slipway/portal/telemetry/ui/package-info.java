/** The function page's Performance tab. */
@NullMarked
package dev.slipway.portal.telemetry.ui;

import org.jspecify.annotations.NullMarked;
