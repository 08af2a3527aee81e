/** The main layout, home and sign-out. */
@ApplicationModule(allowedDependencies = {"shared", "security", "audit", "uikit"})
@NullMarked
package dev.slipway.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
