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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    private record Kept(Deployment deployment, ExecutionEnvironment environment, Instant usedAt) {
        /** Whether an event that it took last has had all its time, and nothing came since. */
        boolean isIdle(Instant now) {
            Duration busy = Duration.ofSeconds(deployment.manifest().timeout().seconds());
            return usedAt.plus(busy).plus(IDLE).isBefore(now);
        }
    }

    /** The function's environment if it runs this very deployment, else a new one in its place. */
    StartOutcome of(Deployment deployment) {
        Kept before;
        StartOutcome outcome;
        synchronized (this) {
            before = kept.get(deployment.function());
            if (before != null && before.deployment().equals(deployment)) {
                outcome = new StartOutcome.Started(before.environment());
                before = null;
            } else {
                outcome = functions.start(deployment);
                kept.remove(deployment.function());
            }
            if (outcome instanceof StartOutcome.Started started) {
                kept.put(deployment.function(), new Kept(deployment, started.environment(), clock.instant()));
            }
        }
        close(before);
        return outcome;
    }

    /** Ends a function's environment, if there is one: its process has read its settings and knows no newer ones. */
    void end(FunctionName function) {
        Kept ending;
        synchronized (this) {
            ending = kept.remove(function);
        }
        close(ending);
    }

    /** Never called with the lock held: closing takes a while, and other functions must not wait for it. */
    private static void close(@Nullable Kept ending) {
        if (ending != null) {
            ending.environment().close();
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void endIdle() {
        Instant now = clock.instant();
        take(environment -> environment.isIdle(now)).forEach(WarmEnvironments::close);
    }

    @PreDestroy
    void endAll() {
        take(environment -> true).forEach(WarmEnvironments::close);
    }

    private synchronized List<Kept> take(Predicate<Kept> which) {
        List<Kept> taken = kept.values().stream().filter(which).toList();
        kept.values().removeAll(taken);
        return taken;
    }
}
