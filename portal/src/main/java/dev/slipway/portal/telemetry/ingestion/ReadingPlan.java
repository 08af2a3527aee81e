package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.RollupKey;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Progress;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Reading;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Trouble;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Turn;
import dev.slipway.portal.telemetry.rollups.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides which hours a turn reads and when the next one is due: how much at once, how often, how long a pause. */
record ReadingPlan(TelemetrySettings.Ingestion settings) {

    private static final Duration HOUR = Duration.ofHours(1);
    /** A turn stops after so many hours with lines: other functions shall have theirs, and memory has an end. */
    private static final int HOURS_WITH_LINES = 48;

    private static final int HOURS_AT_ONCE = 48;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration RECENT = Duration.ofHours(2);
    /** What has come so late that an hour lacked it is there by then. */
    private static final Duration SECOND_LOOK = Duration.ofHours(12);
    /** A log may keep its lines for a day only, and what is gone from it must not go from the figures. */
    private static final Duration KEPT_FOR_CERTAIN = Duration.ofHours(23);

    /** The log that a turn reads. */
    interface Log {
        List<HourReading> read(Instant from, Instant until);

        /** Whether nobody says that an hour got lines late, so that it has to be looked at a second time. */
        boolean polled();
    }

    /** From where a log is read that was never read before. */
    Instant first(Instant now) {
        return RollupKey.hourOf(now.minus(settings.backfill()));
    }

    Duration idle() {
        return settings.idleInterval();
    }

    /** Until when a log that could not be read is left alone. */
    Optional<Instant> pause(Trouble trouble, Instant now) {
        if (trouble.failures() == 0) {
            return Optional.empty();
        }
        Duration pause = settings.interval().multipliedBy(1L << Math.min(MOST_DOUBLINGS, trouble.failures() - 1));
        Instant until = trouble.lastAt().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }

    /** Reads the hours that are not closed yet, those that were opened again, and those that are due a second look. */
    Reading read(Turn turn, Instant now, Log log) {
        // A day above the hours that are folded: a slow turn must never write beside a day that is folded meanwhile.
        Instant oldest = Retention.hoursSince(now).plus(Duration.ofDays(1));
        Instant end = RollupKey.hourOf(now).plus(HOUR);
        Instant until = later(RollupKey.hourOf(turn.readUntil().minus(settings.lateness())), oldest);
        Taken taken = new Taken();
        Instant settled = later(turn.progress().settledUntil(), now.minus(SECOND_LOOK));
        if (log.polled()) {
            taken.lookAgain(log, turn.progress().settledUntil(), earlier(settled, until), now.minus(KEPT_FOR_CERTAIN));
        }
        while (until.isBefore(end) && !taken.enough()) {
            Instant next = earlier(until.plus(HOUR.multipliedBy(HOURS_AT_ONCE)), end);
            taken.add(log, until, next);
            until = next;
        }
        Set<Instant> closed = new TreeSet<>();
        for (Instant hour : new TreeSet<>(turn.openHours().keySet())) {
            if (!taken.enough()) {
                taken.addOnce(log, hour, oldest);
                closed.add(hour);
            }
        }
        return new Reading(
                new Reading.Hours(taken.hours, closed),
                taken.readings,
                new Progress(earlier(now, until), settled),
                now);
    }

    /** What a turn has read so far. */
    private static final class Taken {
        private final Set<Instant> hours = new TreeSet<>();
        private final List<HourReading> readings = new ArrayList<>();

        boolean enough() {
            return readings.size() >= HOURS_WITH_LINES;
        }

        void add(Log log, Instant from, Instant until) {
            for (Instant hour = from; hour.isBefore(until); hour = hour.plus(HOUR)) {
                hours.add(hour);
            }
            readings.addAll(log.read(from, until));
        }

        /** The hours that end after one instant and by another one, if their lines are there for certain. */
        void lookAgain(Log log, Instant after, Instant by, Instant certain) {
            Instant from =
                    later(RollupKey.hourOf(after), RollupKey.hourOf(certain).plus(HOUR));
            Instant until = RollupKey.hourOf(by);
            if (from.isBefore(until)) {
                add(log, from, until);
            }
        }

        /** An hour that is too old is left as it is: it may be folded into its day, out of which nothing can be taken. */
        void addOnce(Log log, Instant hour, Instant oldest) {
            if (!hours.contains(hour) && !hour.isBefore(oldest)) {
                add(log, hour, hour.plus(HOUR));
            }
        }
    }

    /** When the log is to be read next: at once where something waits, less often where it is silent or announces itself. */
    Instant next(Turn turn, Reading reading, boolean polled) {
        Instant now = reading.at();
        boolean more = reading.readUntil().isBefore(now)
                || reading.hours().closed().size() < turn.openHours().size();
        if (more) {
            return now;
        }
        Instant lately = now.minus(RECENT);
        boolean silent =
                reading.readings().stream().noneMatch(hour -> hour.hour().isAfter(lately));
        return now.plus(silent || !polled ? settings.idleInterval() : settings.interval());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
