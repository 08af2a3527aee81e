package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who puts events on a bus, as an event's field {@code source} says.
 *
 * @param value 1 to 256 letters, digits and {@code . _ - /}, e.g. {@code shop.orders}
 */
public record EventSource(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._/-]{1,256}");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public EventSource {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a source of events, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        return FORM.matcher(text).matches()
                ? Optional.empty()
                : Checks.refuse(
                        "Event source " + Checks.quoted(text) + " is not 1 to 256 letters, digits and . _ - /",
                        "write the field source of the events, e.g. shop.orders");
    }

    @Override
    public String toString() {
        return value;
    }
}
