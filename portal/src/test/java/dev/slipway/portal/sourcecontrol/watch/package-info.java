/** Tests of the watch over the main branch. */
@NullMarked
package dev.slipway.portal.sourcecontrol.watch;

import org.jspecify.annotations.NullMarked;
