package dev.slipway.analysis.memory;

import java.util.OptionalInt;

/** Advice about a function's memory size, with the reason in a sentence that names the evidence. */
public sealed interface MemoryAdvice {

    /** The evidence, or what is missing of it. */
    String reason();

    /**
     * A size that the evidence speaks for.
     *
     * @param durationMs projected mean duration at that size
     * @param costPerMillion projected cost of a million requests in US dollars, their own price included
     */
    record Recommended(Finding finding, int memoryMb, String reason, Range durationMs, Range costPerMillion)
            implements MemoryAdvice {}

    /** Nothing can be said yet; a size to try for a day, if a candidate would tell more. */
    record NotEnoughEvidence(String reason, OptionalInt tryMb) implements MemoryAdvice {}

    /** How the current size compares with the recommended one. */
    enum Finding {
        OVER_PROVISIONED,
        UNDER_PROVISIONED,
        OPTIMAL
    }
}
