package dev.slipway.portal.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A time in which nothing goes to an environment unless somebody breaks the glass. */
public sealed interface FreezeWindow {

    /** What people call it, such as {@code weekend}. */
    String name();

    /** Zone in which its times are meant. */
    ZoneId zone();

    /** When the window that holds this instant ends; nothing outside of a window. */
    Optional<Instant> endsAfter(Instant now);

    /**
     * A window that comes once; it holds its beginning and not its end.
     *
     * @param from local time at which it begins
     * @param to local time at which it ends, later than {@code from}
     */
    record Once(String name, ZoneId zone, LocalDateTime from, LocalDateTime to) implements FreezeWindow {

        public Once {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "Freeze \"" + name + "\" ends at " + to + ", before it begins: swap from and to.");
            }
        }

        @Override
        public Optional<Instant> endsAfter(Instant now) {
            Instant end = to.atZone(zone).toInstant();
            return now.isBefore(from.atZone(zone).toInstant()) || !now.isBefore(end)
                    ? Optional.empty()
                    : Optional.of(end);
        }
    }

    /**
     * A window that comes every week; it may reach over the turn of the week, and holds its beginning and not its end.
     *
     * @param from when in the week it begins
     * @param to when in the week it ends
     */
    record Weekly(String name, ZoneId zone, WeekTime from, WeekTime to) implements FreezeWindow {

        public Weekly {
            if (from.equals(to)) {
                throw new IllegalArgumentException("Freeze \"" + name
                        + "\" begins when it ends, which would be always or never: give it another end.");
            }
        }

        @Override
        public Optional<Instant> endsAfter(Instant now) {
            ZonedDateTime here = now.atZone(zone);
            ZonedDateTime begun = from.onOrBefore(here);
            ZonedDateTime end = to.after(begun);
            return here.isBefore(end) ? Optional.of(end.toInstant()) : Optional.empty();
        }
    }

    /** A time of the week. */
    record WeekTime(DayOfWeek day, LocalTime time) {

        private ZonedDateTime onOrBefore(ZonedDateTime moment) {
            ZonedDateTime same =
                    moment.with(TemporalAdjusters.previousOrSame(day)).with(time);
            return same.isAfter(moment) ? same.minusWeeks(1) : same;
        }

        private ZonedDateTime after(ZonedDateTime moment) {
            ZonedDateTime same = moment.with(TemporalAdjusters.nextOrSame(day)).with(time);
            return same.isAfter(moment) ? same : same.plusWeeks(1);
        }
    }
}
