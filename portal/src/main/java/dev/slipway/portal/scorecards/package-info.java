/** What is expected of functions, level by level, and which of them meet it: rules in Git, facts behind every verdict. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "audit",
            "uikit",
            "sourcecontrol",
            "catalog",
            "changes",
            "telemetry",
            "promotion"
        })
@NullMarked
package dev.slipway.portal.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
