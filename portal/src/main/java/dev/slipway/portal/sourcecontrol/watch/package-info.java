/** Announces each move of the main branch, whoever made it. */
@NullMarked
package dev.slipway.portal.sourcecontrol.watch;

import org.jspecify.annotations.NullMarked;
