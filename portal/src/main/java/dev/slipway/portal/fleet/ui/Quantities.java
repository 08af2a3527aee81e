package dev.slipway.portal.fleet.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures with their units, as short as a table needs them. */
final class Quantities {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private Quantities() {}

    static String milliseconds(double value) {
        return value >= 1000
                ? String.format(Locale.ROOT, "%.2f s", value / 1000)
                : String.format(Locale.ROOT, value >= 100 ? "%.0f ms" : "%.1f ms", value);
    }

    static String bytes(long value) {
        return String.format(Locale.ROOT, "%.2f MB", value / 1_000_000.0);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }
}
