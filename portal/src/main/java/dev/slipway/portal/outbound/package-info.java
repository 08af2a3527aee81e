/** The one way to addresses outside: which may be called, and calls that keep to it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.slipway.portal.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
