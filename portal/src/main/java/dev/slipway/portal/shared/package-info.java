/** Values that every module speaks: environments, commits, releases, guideline anchors. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.slipway.portal.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
