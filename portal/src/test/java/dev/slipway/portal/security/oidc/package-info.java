/** Tests of the sign-in by OpenID Connect. */
@NullMarked
package dev.slipway.portal.security.oidc;

import org.jspecify.annotations.NullMarked;
