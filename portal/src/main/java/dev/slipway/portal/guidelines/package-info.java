/** Documents of this repository's {@code docs} folder and of the catalog: rendered, searched, linked from findings. */
@ApplicationModule(allowedDependencies = {"shared", "security", "uikit", "sourcecontrol", "catalog"})
@NullMarked
package dev.slipway.portal.guidelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
