package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Outcome;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Reading;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads one function's logs a turn further: every environment of every source, each on its own account. */
@Component
class FunctionReading {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionReading.class);

    private final MeasuredSources sources;
    private final ReadingJournal journal;
    private final ReadingPlan plan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    FunctionReading(
            MeasuredSources sources,
            ReadingJournal journal,
            TelemetrySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this(sources, journal, new ReadingPlan(settings.ingestion()), events, clock);
    }

    FunctionReading(
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
                .flatMap(source -> MeasuredSources.environments(source).stream()
                        .map(environment -> read(function, environment, source)))
                .min(Comparator.naturalOrder())
                .orElse(clock.instant().plus(plan.idle()));
    }

    /** Whether some source could have lines that nobody announced, since the process that wrote them was killed. */
    boolean mayHaveMissedLines() {
        return sources.anyAnnounces();
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
            Reading reading = plan.read(turn, now, new SourceLog(source, function, environment));
            Outcome outcome = journal.keep(turn, reading);
            if (outcome == Outcome.CHANGED) {
                events.publishEvent(new PerformanceChanged(source.source(), function, environment));
            }
            return plan.next(turn, reading, !source.polled().isEmpty());
        } catch (UnreadLogException unread) {
            LOG.warn("{} stays read until {}: {}", scope, turn.readUntil(), unread.reason());
            return later(turn, unread.reason(), unread.notBefore());
        } catch (RuntimeException failure) {
            LOG.error("{} stays read until {}, since reading on failed", scope, turn.readUntil(), failure);
            String message = failure.getMessage();
            return later(turn, message == null ? failure.getClass().getSimpleName() : message, Optional.empty());
        }
    }

    private Instant later(Turn turn, String reason, Optional<Instant> notBefore) {
        Instant now = clock.instant();
        journal.failed(turn, reason, now);
        Instant afterPause = plan.pause(
                        new ReadingJournal.Trouble(turn.trouble().failures() + 1, now), now)
                .orElse(now.plus(plan.idle()));
        return notBefore.filter(afterPause::isBefore).orElse(afterPause);
    }

    /** One function's log in one environment, as the plan reads it. */
    private record SourceLog(HourlyReadings source, FunctionName function, EnvironmentName environment)
            implements ReadingPlan.Log {

        @Override
        public List<HourReading> read(Instant from, Instant until) {
            return switch (source.read(function, environment, from, until)) {
                case LogReading.Hours hours -> hours.hours();
                case LogReading.Hidden(String reason) -> throw new UnreadLogException(reason, Optional.empty());
                case LogReading.Unavailable(String reason, Optional<Instant> notBefore) ->
                    throw new UnreadLogException(reason, notBefore);
            };
        }

        @Override
        public boolean polled() {
            return !source.polled().isEmpty();
        }
    }
}
