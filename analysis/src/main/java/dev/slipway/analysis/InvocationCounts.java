package dev.slipway.analysis;

/**
 * How many requests there were, and of these how many started cold, failed, ran out of time or ran out of memory. A
 * request that ran out of time or memory counts among the errors too.
 */
public record InvocationCounts(long invocations, long coldStarts, long errors, long timeOuts, long outOfMemory) {

    static final InvocationCounts NONE = new InvocationCounts(0, 0, 0, 0, 0);

    /** Refuses parts that are larger than the whole. */
    public InvocationCounts {
        boolean parts = coldStarts >= 0 && errors >= 0 && timeOuts >= 0 && outOfMemory >= 0;
        if (!parts || coldStarts > invocations || errors > invocations || timeOuts + outOfMemory > errors) {
            throw new IllegalArgumentException(invocations + " invocations cannot hold " + coldStarts
                    + " cold starts and " + errors + " errors with " + timeOuts + " time-outs and " + outOfMemory
                    + " out of memory: count each request once.");
        }
    }

    static InvocationCounts of(Invocation invocation) {
        Outcome outcome = invocation.outcome();
        boolean timedOut = outcome.status() == Outcome.Status.TIMEOUT;
        boolean memory = !timedOut && outcome.outOfMemory();
        boolean error = outcome.status() != Outcome.Status.SUCCESS || memory;
        return new InvocationCounts(1, one(invocation.coldStart()), one(error), one(timedOut), one(memory));
    }

    /** Both sides counted together. */
    public InvocationCounts plus(InvocationCounts other) {
        return new InvocationCounts(
                invocations + other.invocations,
                coldStarts + other.coldStarts,
                errors + other.errors,
                timeOuts + other.timeOuts,
                outOfMemory + other.outOfMemory);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
