/** The embedded default: builds functions with cargo and runs them on this machine; it never reaches AWS. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "audit",
            "uikit",
            "sourcecontrol",
            "catalog",
            "telemetry",
            "promotion"
        })
@NullMarked
package dev.slipway.portal.localcloud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
