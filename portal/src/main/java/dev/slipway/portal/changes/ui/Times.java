package dev.slipway.portal.changes.ui;

import dev.slipway.portal.uikit.Moments;
import java.time.Instant;

/** Instants as the operation page writes them. */
final class Times {
    private Times() {}

    static String at(Instant instant) {
        return Moments.minute(instant);
    }

    static String time(Instant instant) {
        return Moments.clock(instant);
    }
}
