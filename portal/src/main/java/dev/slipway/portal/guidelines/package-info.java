/** Documents of the repository's {@code docs} folder: rendered, searched, linked from findings. */
@ApplicationModule(allowedDependencies = {"shared", "security", "uikit"})
@NullMarked
package dev.slipway.portal.guidelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
