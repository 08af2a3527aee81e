package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One environment for each function that is invoked by hand, kept for a while so that the next event finds it warm. */
@Component
@Profile("local")
class WarmEnvironments {
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final LocalFunctions functions;
    private final Clock clock;
    private final Map<FunctionName, Kept> kept = new HashMap<>();

    WarmEnvironments(LocalFunctions functions, Clock clock) {
        this.functions = functions;
        this.clock = clock;
    }

    private record Kept(Deployment deployment, ExecutionEnvironment environment, Instant usedAt) {}

    /** The function's environment if it runs this very deployment, else a new one in its place. */
    synchronized StartOutcome of(Deployment deployment) {
        Kept before = kept.get(deployment.function());
        StartOutcome outcome;
        if (before != null && before.deployment().equals(deployment)) {
            outcome = new StartOutcome.Started(before.environment());
        } else {
            end(deployment.function());
            outcome = functions.start(deployment);
        }
        if (outcome instanceof StartOutcome.Started started) {
            kept.put(deployment.function(), new Kept(deployment, started.environment(), clock.instant()));
        }
        return outcome;
    }

    /** Ends a function's environment, if there is one: its process has read its settings and knows no newer ones. */
    synchronized void end(FunctionName function) {
        Kept ending = kept.remove(function);
        if (ending != null) {
            ending.environment().close();
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void endIdle() {
        Instant limit = clock.instant().minus(IDLE);
        List<FunctionName> idle = new ArrayList<>();
        synchronized (this) {
            kept.forEach((function, environment) -> {
                if (environment.usedAt().isBefore(limit)) {
                    idle.add(function);
                }
            });
        }
        idle.forEach(this::end);
    }

    @PreDestroy
    synchronized void endAll() {
        List.copyOf(kept.keySet()).forEach(this::end);
    }
}
