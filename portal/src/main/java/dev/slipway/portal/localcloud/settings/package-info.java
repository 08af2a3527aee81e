/** Values of parameters and secrets on this machine, and the endpoints that answer them on loopback. */
@NullMarked
package dev.slipway.portal.localcloud.settings;

import org.jspecify.annotations.NullMarked;
