package dev.slipway.manifest;

import java.util.Optional;

/**
 * How many changes of a table's stream one invocation may get.
 *
 * @param records 1 to 1000
 */
public record StreamBatchSize(int records) {

    /** As many as one read of a stream gives. */
    public static final int LARGEST = 1000;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public StreamBatchSize {
        Checks.demand(check(records));
    }

    /** The reason why a batch cannot have this many changes, or nothing when it can. */
    public static Optional<Refusal> check(int records) {
        return records < 1 || records > LARGEST
                ? Checks.refuse(
                        "A batch of " + records + " changes is out of range",
                        "use 1 to " + LARGEST + "; one read of a stream gives no more")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(records);
    }
}
