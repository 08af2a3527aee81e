package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.InvocationsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that lines have been written: opens their hours, which outlives this process, and asks for a turn. */
@Component
class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReadingJournal journal;
    private final Turns turns;

    Announcements(ReadingJournal journal, Turns turns) {
        this.journal = journal;
        this.turns = turns;
    }

    @EventListener
    void on(InvocationsRecorded recorded) {
        try {
            Scope scope = new Scope(
                    recorded.source(),
                    recorded.function().value(),
                    recorded.environment().id());
            journal.open(scope, hours(recorded));
            turns.soon(recorded.function());
        } catch (RuntimeException failure) {
            LOG.error(
                    "The lines of {} in {} from {} to {} are not in the figures yet, since their hours could not be opened;"
                            + " the next turn reads them if they are not older than the last one",
                    recorded.function(),
                    recorded.environment().id(),
                    recorded.from(),
                    recorded.to(),
                    failure);
        }
    }

    private static Set<Instant> hours(InvocationsRecorded recorded) {
        Set<Instant> hours = new TreeSet<>();
        Instant hour = RollupKey.hourOf(recorded.from());
        for (; !hour.isAfter(recorded.to()); hour = hour.plus(HOUR)) {
            hours.add(hour);
        }
        return hours;
    }
}
