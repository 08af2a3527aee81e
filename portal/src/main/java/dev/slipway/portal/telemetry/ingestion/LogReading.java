package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Outcome;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Reading;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads one function's logs a turn further: every environment of every source, each on its own account. */
@Component
class LogReading {

    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);

    private final MeasuredSources sources;
    private final ReadingJournal journal;
    private final ReadingPlan plan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    LogReading(
            MeasuredSources sources,
            ReadingJournal journal,
            TelemetrySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this(sources, journal, new ReadingPlan(settings.ingestion()), events, clock);
    }

    LogReading(
            MeasuredSources sources,
            ReadingJournal journal,
            ReadingPlan plan,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.journal = journal;
        this.plan = plan;
        this.events = events;
        this.clock = clock;
    }

    /** Reads on, and tells when the function's next turn is due: at once where more waits to be read. */
    Instant read(FunctionName function) {
        return sources.all().stream()
                .flatMap(source ->
                        Arrays.stream(EnvironmentName.values()).map(environment -> read(function, environment, source)))
                .min(Comparator.naturalOrder())
                .orElse(clock.instant().plus(plan.idle()));
    }

    private Instant read(FunctionName function, EnvironmentName environment, HourlyReadings source) {
        Instant now = clock.instant();
        Scope scope = new Scope(source.source(), function.value(), environment.id());
        Turn turn = journal.begin(scope, plan.first(now));
        Optional<Instant> pause = plan.pause(turn.trouble(), now);
        if (pause.isPresent()) {
            return pause.get();
        }
        try {
            Reading reading = plan.read(turn, now, new ReadingPlan.Log() {
                @Override
                public List<HourReading> read(Instant from, Instant until) {
                    return source.read(function, environment, from, until);
                }

                @Override
                public Set<Instant> lateHours(Instant since) {
                    return source.lateHours(function, environment, since);
                }
            });
            Outcome outcome = journal.keep(turn, reading);
            if (outcome == Outcome.CHANGED) {
                events.publishEvent(new PerformanceChanged(source.source(), function, environment));
            }
            return plan.next(turn, reading, now);
        } catch (RuntimeException failure) {
            return failed(turn, failure, now);
        }
    }

    private Instant failed(Turn turn, RuntimeException failure, Instant now) {
        Scope scope = turn.scope();
        String sentence = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        LOG.error(
                "The log of {} in {} ({}) stays read until {}, since reading on failed for the {}. time in a row;"
                        + " it is tried again after a pause",
                scope.function(),
                scope.environment(),
                scope.source(),
                turn.readUntil(),
                turn.trouble().failures() + 1,
                failure);
        journal.failed(turn, sentence, now);
        return plan.pause(new ReadingJournal.Trouble(turn.trouble().failures() + 1, now), now)
                .orElse(RollupKey.hourOf(now));
    }
}
