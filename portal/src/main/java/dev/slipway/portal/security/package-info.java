/** Who is signed in and what they may do; port TeamMembership. */
@ApplicationModule(allowedDependencies = {"shared", "outbound"})
@NullMarked
package dev.slipway.portal.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
