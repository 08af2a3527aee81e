package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an event bus of EventBridge.
 *
 * @param value 1 to 256 letters, digits and {@code . _ - /}; {@code default} is the bus that every account has
 */
public record EventBusName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._/-]{1,256}");

    /** The bus that every account has, on which AWS services put their own events. */
    public static final EventBusName DEFAULT = new EventBusName("default");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public EventBusName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name an event bus, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        return FORM.matcher(text).matches()
                ? Optional.empty()
                : Checks.refuse(
                        "Event bus " + Checks.quoted(text) + " is not 1 to 256 letters, digits and . _ - /",
                        "write default for the bus that every account has");
    }

    @Override
    public String toString() {
        return value;
    }
}
