/** Functions, owners and teams as read from Git; port FunctionTab. */
@ApplicationModule(allowedDependencies = {"shared", "security", "audit", "uikit", "sourcecontrol"})
@NullMarked
package dev.slipway.portal.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
