/** The wizard: drafts, live preview and the creation of a function as an operation. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "audit", "uikit", "sourcecontrol", "catalog", "changes"})
@NullMarked
package dev.slipway.portal.scaffolding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
