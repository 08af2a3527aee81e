package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.PerformanceReport.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the reader's zone shows them. */
record ZonedTimes(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static ZonedTimes of(Step step) {
        return new ZonedTimes(step.zone());
    }

    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** For a chart's axis, which knows UTC only: the zone's wall clock, as if it were UTC's. */
    String onAxis(Instant instant) {
        return wall(instant).toString();
    }

    long onAxisMillis(Instant instant) {
        return wall(instant).toEpochMilli();
    }

    private Instant wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).toInstant(ZoneOffset.UTC);
    }

    /** What the zone is called on screen. */
    String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
