/** Which addresses outside may be called, and a server to call. */
@NullMarked
package dev.slipway.portal.outbound;

import org.jspecify.annotations.NullMarked;
