/** What programs may ask for and draft over HTTP, with the tokens that people make for them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "audit",
            "uikit",
            "sourcecontrol",
            "catalog",
            "changes",
            "scaffolding",
            "telemetry",
            "promotion",
            "scorecards",
            "fleet"
        })
@NullMarked
package dev.slipway.portal.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
