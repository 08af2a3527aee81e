/** Process groups that are ended as a whole, after a restart of the portal too. */
@NullMarked
package dev.slipway.portal.localcloud.process;

import org.jspecify.annotations.NullMarked;
