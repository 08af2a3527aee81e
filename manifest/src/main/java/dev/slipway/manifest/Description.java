package dev.slipway.manifest;

import java.util.Optional;

/**
 * The sentence that says what a function does.
 *
 * @param value one line of printable text, 1 to 200 characters, without white space at its ends
 */
public record Description(String value) {

    /** The longest description, in characters. */
    public static final int LONGEST = 200;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public Description {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot be a description, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (text.isBlank()) {
            return Checks.refuse("A function needs a description", "say in one sentence what it does");
        }
        return Checks.sentence("description", text, LONGEST, "details belong in the README");
    }

    @Override
    public String toString() {
        return value;
    }
}
