/** Tests of the seed that is packed into the jar. */
@NullMarked
package dev.slipway.portal.sourcecontrol;

import org.jspecify.annotations.NullMarked;
