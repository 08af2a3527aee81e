package dev.slipway.manifest;

import java.util.Optional;

/**
 * What kind of event it is, as an event's field {@code detail-type} says.
 *
 * @param value 1 to 128 printable characters without a space at either end, e.g. {@code Order Paid}
 */
public record DetailType(String value) {

    /** The most characters that EventBridge takes. */
    public static final int LONGEST = 128;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public DetailType {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot be the kind of an event, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !text.strip().equals(text)) {
            return Checks.refuse(
                    "Detail type " + Checks.quoted(text) + " is not 1 to " + LONGEST
                            + " characters without a space at either end",
                    "write the field detail-type of the events, e.g. Order Paid");
        }
        if (text.codePoints().anyMatch(Checks::isUnprintable)) {
            return Checks.refuse(
                    "Detail type " + Checks.quoted(text) + " has a character that cannot be printed",
                    "write it on one line, with visible characters");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
