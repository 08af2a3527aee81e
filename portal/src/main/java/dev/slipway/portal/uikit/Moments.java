package dev.slipway.portal.uikit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as pages write them, in the zone that their reader has chosen. */
public final class Moments {
    private static final DateTimeFormatter MINUTE = form("yyyy-MM-dd HH:mm z");
    private static final DateTimeFormatter SECOND = form("yyyy-MM-dd HH:mm:ss z");
    private static final DateTimeFormatter CLOCK = form("HH:mm:ss");
    private static final DateTimeFormatter DAY = form("yyyy-MM-dd");
    private static final DateTimeFormatter ZONE = form("z");

    private Moments() {}

    /** Such as {@code 2026-11-20 10:00 UTC}. */
    public static String minute(Instant instant) {
        return written(MINUTE, instant);
    }

    /** Such as {@code 2026-11-20 10:00:07 UTC}. */
    public static String second(Instant instant) {
        return written(SECOND, instant);
    }

    /** Such as {@code 10:00:07}, where the day and the zone are said elsewhere. */
    public static String clock(Instant instant) {
        return written(CLOCK, instant);
    }

    /** Such as {@code 2026-11-20}. */
    public static String day(Instant instant) {
        return written(DAY, instant);
    }

    /** What the zone is called at that time, such as {@code UTC} or {@code CET}. */
    public static String zone(Instant instant) {
        return written(ZONE, instant);
    }

    private static String written(DateTimeFormatter form, Instant instant) {
        return form.format(instant.atZone(ReaderZone.current()));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
