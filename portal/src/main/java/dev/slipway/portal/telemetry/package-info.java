/**
 * How functions perform: logs in, hourly rollups kept, figures out. Ports InvocationLogs and FunctionInventory are
 * implemented by whatever runs the functions, which publishes InvocationsRecorded.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "audit", "uikit", "aws", "sourcecontrol", "catalog", "changes"})
@NullMarked
package dev.slipway.portal.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
