package dev.slipway.manifest;

import java.util.Optional;

/**
 * The reason why a function may have what others do without, for whoever reviews it.
 *
 * @param value one line of printable text, 1 to 200 characters, without white space at its ends
 */
public record Reason(String value) {

    /** The longest reason, in characters. */
    public static final int LONGEST = 200;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public Reason {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot be one, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        return text.isBlank()
                ? Checks.refuse("The reason is empty", "say in one sentence who needs it, and what for")
                : Checks.sentence("reason", text, LONGEST, "details belong in the README");
    }

    @Override
    public String toString() {
        return value;
    }
}
