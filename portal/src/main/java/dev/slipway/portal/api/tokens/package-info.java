/** Personal tokens: made and revoked by people, shown once, kept as a hash. */
@NullMarked
package dev.slipway.portal.api.tokens;

import org.jspecify.annotations.NullMarked;
