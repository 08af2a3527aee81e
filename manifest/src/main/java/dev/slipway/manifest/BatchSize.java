package dev.slipway.manifest;

import java.util.Optional;

/**
 * How many messages of a queue one invocation may get.
 *
 * @param messages 1 to 10
 */
public record BatchSize(int messages) {

    /** The most without a batching window. */
    public static final int LARGEST = 10;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public BatchSize {
        Checks.demand(check(messages));
    }

    /** The reason why a batch cannot have this many messages, or nothing when it can. */
    public static Optional<Refusal> check(int messages) {
        return messages < 1 || messages > LARGEST
                ? Checks.refuse(
                        "A batch of " + messages + " messages is out of range",
                        "use 1 to " + LARGEST + "; SQS gives more only with a batching window")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(messages);
    }
}
