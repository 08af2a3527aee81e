/** What views are made of, and the ports through which modules reach the shell. */
@ApplicationModule(allowedDependencies = {"shared", "security"})
@NullMarked
package dev.slipway.portal.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
