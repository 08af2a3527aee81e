package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.uikit.Quantities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them, with their unit. */
final class Units {

    /** Stands where a figure is not known. */
    static final String UNKNOWN = "–";

    private static final double MEGABYTE = 1_000_000.0;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Units() {}

    static String milliseconds(OptionalDouble value) {
        return value.isEmpty() ? UNKNOWN : Quantities.milliseconds(value.getAsDouble());
    }

    /** One decimal below a hundred, none above: what a sketch of one percent can say. */
    static String number(double value) {
        return String.format(Locale.ENGLISH, value < 100 ? "%.1f" : "%,.0f", value);
    }

    static double inMegabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 100) / 100.0;
    }

    static String share(long part, long whole) {
        double percent = 100.0 * part / whole;
        return String.format(Locale.ENGLISH, percent >= 10 ? "%.0f %%" : "%.2f %%", percent);
    }

    static String dollars(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "$%.2f", amount);
    }

    /** Two decimals, or as many as a fraction of a cent needs. */
    static String dollars(double amount) {
        return String.format(Locale.ENGLISH, amount > 0 && amount < 0.005 ? "$%.4f" : "$%,.2f", amount);
    }

    static String count(long count, String singular) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? singular : singular + "s");
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
