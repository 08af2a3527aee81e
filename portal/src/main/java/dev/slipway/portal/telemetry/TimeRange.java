package dev.slipway.portal.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which time a page shows, and in which zone its days begin. */
public record TimeRange(Period period, ZoneId zone) {

    /** A window up to the end of the series, with days of UTC. */
    public static TimeRange last(Window window) {
        return new TimeRange(new Last(window), ZoneOffset.UTC);
    }

    /** From when to when. */
    public sealed interface Period permits Last, Between {}

    /** A window up to the end of the series: now, or a sample's own last hour. */
    public record Last(Window window) implements Period {}

    /** Days of the range's zone, both included. */
    public record Between(LocalDate first, LocalDate last) implements Period {

        /** Refuses a last day before the first. */
        public Between {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "A range cannot end on " + last + ", before it begins on " + first + ": exchange the days.");
            }
        }
    }

    /** The same days in another zone. */
    public TimeRange in(ZoneId other) {
        return new TimeRange(period, other);
    }

    /** The first instant of a series that ends at {@code end}. */
    Instant from(Instant end) {
        return switch (period) {
            case Last(Window window) -> window.before(end);
            case Between(LocalDate first, LocalDate ignored) ->
                first.atStartOfDay(zone).toInstant();
        };
    }

    /** The instant after the last one. */
    Instant until(Instant end) {
        return switch (period) {
            case Last ignored -> end;
            case Between(LocalDate ignored, LocalDate last) -> {
                Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
                yield until.isBefore(end) ? until : end;
            }
        };
    }
}
