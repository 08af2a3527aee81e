/** The catalog repository: read a tree, commit a change set on an expected parent. */
@ApplicationModule(allowedDependencies = {"shared", "security", "audit", "uikit", "outbound"})
@NullMarked
package dev.slipway.portal.sourcecontrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
