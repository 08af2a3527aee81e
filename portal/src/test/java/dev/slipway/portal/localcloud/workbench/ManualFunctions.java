package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.Report;
import dev.slipway.portal.localcloud.StartOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Functions that answer what they are sent, and remember what was started and closed. */
final class ManualFunctions implements LocalFunctions {
    final List<Deployment> started = new ArrayList<>();
    final List<Deployment> closed = new ArrayList<>();
    List<MissingValue> missing = List.of();
    Runnable whenClosed = () -> {};
    /** Happens once, after an environment was looked up and before it takes an event. */
    Runnable beforeEvent = () -> {};

    void reset() {
        started.clear();
        closed.clear();
        missing = List.of();
        beforeEvent = () -> {};
        whenClosed = () -> {};
    }

    @Override
    public List<MissingValue> missingValues(Manifest manifest) {
        return missing;
    }

    @Override
    public StartOutcome start(Deployment deployment) {
        if (!missing.isEmpty()) {
            return new StartOutcome.ValuesMissing(missing);
        }
        started.add(deployment);
        return new StartOutcome.Started(new ExecutionEnvironment() {
            private boolean ended;

            @Override
            public String logStream() {
                return "a-stream";
            }

            @Override
            public Invocation invoke(byte[] event) {
                Runnable before = beforeEvent;
                beforeEvent = () -> {};
                before.run();
                if (ended) {
                    throw new EnvironmentClosedException(deployment);
                }
                return invocation(event);
            }

            @Override
            public void close() {
                ended = true;
                closed.add(deployment);
                whenClosed.run();
            }
        });
    }

    @Override
    public ColdStarts coldStarts(Deployment deployment, byte[] event, int count, Cancellation cancellation) {
        return new ColdStarts.Measured(Collections.nCopies(count, invocation(event)));
    }

    @Override
    public String memoryLimit() {
        return "Memory is not limited in a test.";
    }

    static Invocation invocation(byte[] event) {
        return new Invocation(
                "an-id",
                new InvocationOutcome.Answered(event),
                new Report(true, Duration.ofMillis(3), Duration.ofMillis(1), 256, 4),
                List.of());
    }
}
