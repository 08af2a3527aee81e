/** How the embedded database gets the tables of this version, and survives it when the process is killed meanwhile. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.slipway.portal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
