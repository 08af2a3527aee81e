/** Search over functions, documents, code, decisions, audit and people, and the palette that opens with Ctrl+K. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "audit", "uikit", "sourcecontrol", "catalog", "guidelines"})
@NullMarked
package dev.slipway.portal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
