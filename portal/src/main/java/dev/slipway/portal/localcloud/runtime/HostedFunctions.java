package dev.slipway.portal.localcloud.runtime;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.localcloud.settings.LocalValues;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs functions in processes of this machine. */
@Component
@Profile("local")
class HostedFunctions implements LocalFunctions {
    private final ProcessStart starts;
    private final LogFiles files;
    private final LocalValues values;
    private final RecordedInvocations recorded;
    private final Clock clock;

    HostedFunctions(
            ProcessStart starts, LogFiles files, LocalValues values, RecordedInvocations recorded, Clock clock) {
        this.starts = starts;
        this.files = files;
        this.values = values;
        this.recorded = recorded;
        this.clock = clock;
    }

    @Override
    public List<MissingValue> missingValues(Manifest manifest) {
        return values.missing(manifest);
    }

    @Override
    public StartOutcome start(Deployment deployment) {
        List<MissingValue> missing = missingValues(deployment.manifest());
        return missing.isEmpty()
                ? new StartOutcome.Started(new HostedEnvironment(
                        deployment,
                        starts,
                        files,
                        clock,
                        invocation -> recorded.announce(deployment, List.of(invocation))))
                : new StartOutcome.ValuesMissing(missing);
    }

    @Override
    public ColdStarts coldStarts(Deployment deployment, byte[] event, int count, Cancellation cancellation) {
        List<MissingValue> missing = missingValues(deployment.manifest());
        if (!missing.isEmpty()) {
            return new ColdStarts.ValuesMissing(missing);
        }
        List<Invocation> invocations = new ArrayList<>();
        for (int i = 0; i < count && !cancellation.isCancelled(); i++) {
            try (HostedEnvironment environment =
                    new HostedEnvironment(deployment, starts, files, clock, invocation -> {})) {
                invocations.add(environment.invoke(event));
            }
        }
        recorded.announce(deployment, invocations);
        return new ColdStarts.Measured(invocations);
    }

    @Override
    public String memoryLimit() {
        return starts.memoryLimit();
    }

    @Override
    public boolean limitsProcessor() {
        return starts.canLimitProcessor();
    }
}
