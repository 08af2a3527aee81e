/** One row a function: the Functions table. */
@ApplicationModule(allowedDependencies = {"shared", "security", "audit", "uikit", "catalog", "telemetry", "promotion"})
@NullMarked
package dev.slipway.portal.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
