package dev.slipway.portal.localcloud.runtime;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LoggedTraces;
import dev.slipway.portal.telemetry.TraceReading;
import dev.slipway.portal.telemetry.TraceSource;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cold starts as this machine has traced them. */
@Component
@Profile("local")
class LocalTraces implements TraceSource {
    private final LocalInvocationLogs logs;

    LocalTraces(LocalInvocationLogs logs) {
        this.logs = logs;
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public TraceReading coldStarts(
            FunctionName function, EnvironmentName environment, Instant from, Instant until, int most) {
        return LoggedTraces.coldStarts(logs.read(function, environment, from, until), most);
    }
}
