/** Who decided what: append-only and hash-linked. */
@ApplicationModule(allowedDependencies = {"shared", "security", "uikit"})
@NullMarked
package dev.slipway.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
