/** Operations: every change that the portal makes to Git, in resumable steps. */
@ApplicationModule(allowedDependencies = {"shared", "security", "audit", "uikit", "sourcecontrol"})
@NullMarked
package dev.slipway.portal.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
