package dev.slipway.manifest;

import java.util.Optional;

/**
 * How long one invocation may take.
 *
 * @param seconds 1 to 900; an HTTP API's must be below 10, which {@link Manifest} checks
 */
public record TimeoutSeconds(int seconds) {

    /** The most that Lambda gives, in seconds. */
    public static final int LONGEST = 900;

    /** The most for a function that a person waits for, in seconds. */
    public static final int LONGEST_INTERACTIVE = 9;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public TimeoutSeconds {
        Checks.demand(check(seconds));
    }

    /** The reason why no function can have this time-out, or nothing when one can. */
    public static Optional<Refusal> check(int seconds) {
        return seconds < 1 || seconds > LONGEST
                ? Checks.refuse(
                        "A time-out of " + seconds + " s is out of range",
                        "Lambda allows 1 to " + LONGEST + " s; longer work belongs in Step Functions")
                : Optional.empty();
    }

    /** The reason why a function with this trigger cannot have this time-out, or nothing when it can. */
    public static Optional<Refusal> check(int seconds, Trigger trigger) {
        if (trigger.isInteractive() && seconds > LONGEST_INTERACTIVE) {
            return Checks.refuse(
                    "A time-out of " + seconds + " s is too long for an interactive API",
                    "stay below 10 s, and hand longer work to a queue or to Step Functions");
        }
        return check(seconds);
    }

    @Override
    public String toString() {
        return seconds + " s";
    }
}
