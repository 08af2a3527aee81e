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
        if (text.codePoints().anyMatch(Checks::isUnprintable)) {
            return Checks.refuse(
                    "Description " + Checks.quoted(text) + " has a line break or an invisible character",
                    "keep it to one line of visible text");
        }
        if (!text.strip().equals(text)) {
            return Checks.refuse("Description " + Checks.quoted(text) + " begins or ends with a space", "remove it");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return Checks.refuse(
                    "The description has " + length + " characters",
                    "keep it to " + LONGEST + "; details belong in the README");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
