package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.uikit.Moments;
import java.time.Duration;
import java.time.Instant;

/** Times as readers want them: how long ago, and when exactly. */
final class Ages {
    private Ages() {}

    /** The largest whole unit, such as {@code 2 h}. */
    static String since(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return Math.max(1, age.toMinutes()) + " min";
    }

    static String at(Instant instant) {
        return Moments.second(instant);
    }
}
