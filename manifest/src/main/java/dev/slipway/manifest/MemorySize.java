package dev.slipway.manifest;

import java.util.Optional;

/**
 * The memory of a function, which also sets its share of processor time.
 *
 * @param megabytes 128 to 10240
 */
public record MemorySize(int megabytes) implements Comparable<MemorySize> {

    /** The least that Lambda gives, in megabytes. */
    public static final int SMALLEST = 128;

    /** The most that Lambda gives, in megabytes. */
    public static final int LARGEST = 10_240;

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public MemorySize {
        Checks.demand(check(megabytes));
    }

    /** The reason why a function cannot have this many megabytes, or nothing when it can. */
    public static Optional<Refusal> check(int megabytes) {
        return megabytes < SMALLEST || megabytes > LARGEST
                ? Checks.refuse(
                        "Memory of " + megabytes + " MB is out of range",
                        "Lambda gives " + SMALLEST + " to " + LARGEST + " MB; 256 is a good start")
                : Optional.empty();
    }

    @Override
    public int compareTo(MemorySize other) {
        return Integer.compare(megabytes, other.megabytes);
    }

    @Override
    public String toString() {
        return megabytes + " MB";
    }
}
