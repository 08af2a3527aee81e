/** Sign-in by OpenID Connect: who signs in, with which roles and teams. */
@NullMarked
package dev.slipway.portal.security.oidc;

import org.jspecify.annotations.NullMarked;
