package dev.slipway.analysis.memory;

import java.util.Locale;

/** Figures as a reason says them. */
final class Words {

    private Words() {}

    static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : value < 100 ? "%.1f ms" : "%.0f ms", value);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f times", factor);
    }
}
