/** Tells people outside of the portal what waits for them: an outbox in the database, sent by e-mail and by webhook. */
@ApplicationModule(allowedDependencies = {"shared", "security", "uikit", "outbound", "promotion", "telemetry"})
@NullMarked
package dev.slipway.portal.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
