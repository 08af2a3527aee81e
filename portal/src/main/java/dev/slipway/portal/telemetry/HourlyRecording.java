package dev.slipway.portal.telemetry;

import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the hours that new invocations touch anew from their logs and replaces what was recorded of them, so that
 * reading the same lines again changes nothing. Samples are never recorded.
 */
@Component
class HourlyRecording {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyRecording.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<InvocationLogs> logs;
    private final RecordedHours hours;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** Two events may touch the same hour: the later one must read after the earlier one has written. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    HourlyRecording(
            List<InvocationLogs> logs,
            RecordedHours hours,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.logs = logs.stream().filter(log -> log.source() != Source.SAMPLE).toList();
        this.hours = hours;
        // Its own transaction: a publisher's must not fail, or be seen before it commits, because of figures.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(InvocationsRecorded recorded) {
        try {
            record(recorded);
            events.publishEvent(new PerformanceChanged(recorded.function(), recorded.environment()));
        } catch (RuntimeException failure) {
            LOG.error(
                    "The figures of {} in {} stay as they were, since its log from {} to {} could not be rolled up;"
                            + " the next invocation in that hour tries again",
                    recorded.function(),
                    recorded.environment().id(),
                    recorded.from(),
                    recorded.to(),
                    failure);
        }
    }

    private void record(InvocationsRecorded recorded) {
        for (InvocationLogs log : logs) {
            Scope scope = new Scope(
                    log.source(),
                    recorded.function().value(),
                    recorded.environment().id());
            Instant hour = RollupKey.hourOf(recorded.from());
            for (; !hour.isAfter(recorded.to()); hour = hour.plus(HOUR)) {
                replace(scope, log, recorded, hour);
            }
        }
    }

    private void replace(Scope scope, InvocationLogs log, InvocationsRecorded recorded, Instant hour) {
        oneAtATime.lock();
        try {
            HourReading reading = HourReading.of(
                    scope, hour, log.read(recorded.function(), recorded.environment(), hour, hour.plus(HOUR)));
            transaction.executeWithoutResult(status -> {
                hours.remove(scope.source(), scope.function(), scope.environment(), hour);
                if (reading.saysAnything()) {
                    hours.save(new RecordedHour(scope, reading, clock.instant()));
                }
            });
        } finally {
            oneAtATime.unlock();
        }
    }
}
