package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.Report;
import dev.slipway.portal.localcloud.StartOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs functions without a process: every invocation answers status 200 unless the test says otherwise. */
final class ManualEnvironments implements LocalFunctions {
    /** What ran where, such as {@code staging 1 <digest>}. */
    final List<String> ran = new ArrayList<>();

    private final Map<LocalEnvironment, Supplier<InvocationOutcome>> next = new EnumMap<>(LocalEnvironment.class);
    private List<MissingValue> missing = List.of();

    void clear() {
        ran.clear();
        next.clear();
        missing = List.of();
    }

    /** What the next invocation in an environment does. */
    void next(LocalEnvironment environment, Supplier<InvocationOutcome> outcome) {
        next.put(environment, outcome);
    }

    void missing(MissingValue... values) {
        missing = List.of(values);
    }

    static InvocationOutcome answered(String json) {
        return new InvocationOutcome.Answered(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<MissingValue> missingValues(Manifest manifest) {
        return missing;
    }

    @Override
    public StartOutcome start(Deployment deployment) {
        return missing.isEmpty()
                ? new StartOutcome.Started(new ManualEnvironment(deployment))
                : new StartOutcome.ValuesMissing(missing);
    }

    @Override
    public ColdStarts coldStarts(Deployment deployment, byte[] event, int count, Cancellation cancellation) {
        if (!missing.isEmpty()) {
            return new ColdStarts.ValuesMissing(missing);
        }
        List<Invocation> invocations = new ArrayList<>();
        for (int start = 0; start < count && !cancellation.isCancelled(); start++) {
            invocations.add(invoke(deployment, 2_000_000L + start * 100_000L));
        }
        return new ColdStarts.Measured(invocations);
    }

    @Override
    public String memoryLimit() {
        return "Memory is not limited.";
    }

    private Invocation invoke(Deployment deployment, long initNanos) {
        ran.add(deployment.environment().id() + " " + deployment.version() + " "
                + deployment.artefact().digest());
        Supplier<InvocationOutcome> outcome = next.remove(deployment.environment());
        return new Invocation(
                "request",
                outcome == null ? answered("{\"statusCode\": 200}") : outcome.get(),
                new Report(true, Duration.ofNanos(initNanos), Duration.ofMillis(1), 256, 4),
                List.of());
    }

    private final class ManualEnvironment implements ExecutionEnvironment {
        private final Deployment deployment;

        ManualEnvironment(Deployment deployment) {
            this.deployment = deployment;
        }

        @Override
        public String logStream() {
            return "2026/11/20/[1]0";
        }

        @Override
        public Invocation invoke(byte[] event) {
            return ManualEnvironments.this.invoke(deployment, 2_000_000L);
        }

        @Override
        public void close() {
            ran.add("closed");
        }
    }
}
