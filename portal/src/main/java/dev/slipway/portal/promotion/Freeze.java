package dev.slipway.portal.promotion;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A freeze that is on now.
 *
 * @param name what people call it
 * @param until when it ends
 * @param zone zone in which the policy means its times
 * @param breakable whether the policy lets an approver go through it with a reason
 */
public record Freeze(String name, Instant until, ZoneId zone, boolean breakable) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** One sentence with name, end and what can be done. */
    public String inWords() {
        return "Production is frozen (" + name + ") until " + TIME.format(until.atZone(zone)) + " " + zone + ": "
                + (breakable ? "wait, or break the glass with a reason." : "wait until then.");
    }
}
