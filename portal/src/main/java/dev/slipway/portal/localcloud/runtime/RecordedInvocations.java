package dev.slipway.portal.localcloud.runtime;

import dev.slipway.analysis.Source;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InvocationsRecorded;
import dev.slipway.portal.telemetry.LogLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces that environments have written lines; what is invoked from a build that is no release stays unannounced. */
@Component
@Profile("local")
class RecordedInvocations {
    private final ApplicationEventPublisher events;

    RecordedInvocations(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Announces a batch of invocations of one deployment; in a transaction, as listeners may wait for its end. */
    @Transactional
    public void announce(Deployment deployment, List<Invocation> invocations) {
        List<Instant> times = invocations.stream()
                .flatMap(invocation -> invocation.lines().stream())
                .map(LogLine::timestamp)
                .sorted(Comparator.naturalOrder())
                .toList();
        Optional<EnvironmentName> environment = environment(deployment.environment());
        if (!times.isEmpty() && environment.isPresent()) {
            events.publishEvent(new InvocationsRecorded(
                    Source.LOCAL, deployment.function(), environment.get(), times.getFirst(), times.getLast()));
        }
    }

    private static Optional<EnvironmentName> environment(LocalEnvironment environment) {
        return switch (environment) {
            case STAGING -> Optional.of(EnvironmentName.STAGING);
            case PRODUCTION -> Optional.of(EnvironmentName.PRODUCTION);
            case INVOKE, TUNING -> Optional.empty();
        };
    }
}
