package dev.slipway.portal.uikit;

import java.time.Duration;
import java.util.Locale;

/** Sizes and durations with their units, written alike on every page. */
public final class Quantities {
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;

    private Quantities() {}

    /** A measured time, as exact as three digits and the sketches behind it: "2.4 ms", "217 ms", "1.32 s". */
    public static String milliseconds(double value) {
        if (value >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", value / 1000);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f ms" : "%.1f ms", value);
    }

    /** One measurement as Lambda's reports write it: "2.31 ms". */
    public static String exactMilliseconds(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    /** A size in decimal units, as zips and limits are given: "512 B", "8 kB", "1.02 MB", "3.50 GB". */
    public static String bytes(long value) {
        if (value < KILOBYTE) {
            return value + " B";
        }
        if (value < MEGABYTE) {
            return String.format(Locale.ROOT, "%.0f kB", value / (double) KILOBYTE);
        }
        return value < GIGABYTE
                ? String.format(Locale.ROOT, "%.2f MB", value / (double) MEGABYTE)
                : String.format(Locale.ROOT, "%.2f GB", value / (double) GIGABYTE);
    }

    /** How long something took, in at most two units: "12 ms", "3.4 s", "20 s", "2 min 5 s", "1 h 4 min". */
    public static String took(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return duration.toMillis() + " ms";
        }
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
