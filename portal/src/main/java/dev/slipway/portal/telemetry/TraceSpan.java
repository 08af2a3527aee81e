package dev.slipway.portal.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work within a traced request.
 *
 * @param name what the trace calls it
 * @param depth how far it is indented: 0 for a span without a parent in this trace
 * @param failed whether it ended with an error or a fault
 */
public record TraceSpan(String name, Phase phase, int depth, Interval time, boolean failed) {

    /** When it began. */
    public Instant start() {
        return time.start();
    }

    /** When it ended, unless it still ran when it was read. */
    public Optional<Instant> end() {
        return time.end();
    }

    /** How long it took, if it has ended. */
    public Optional<Duration> length() {
        return time.end().map(ended -> Duration.between(time.start(), ended));
    }

    /** From when to when; without an end while it runs. */
    public record Interval(Instant start, Optional<Instant> end) {

        /** Refuses an end before the start. */
        public Interval {
            if (end.isPresent() && end.get().isBefore(start)) {
                throw new IllegalArgumentException("A span cannot end at " + end.get() + ", before it starts at "
                        + start + ": look at the clocks of whoever wrote the trace.");
            }
        }
    }

    /** What a span is, as far as the platform's own names tell. */
    public enum Phase {
        /** Lambda's service, from accepting the request to its answer. */
        SERVICE,
        /** The environment of the function, from the start of the request's work to its end. */
        FUNCTION,
        /** Loading and starting the function's process, before its first request. */
        INITIALIZATION,
        /** The handler. */
        INVOCATION,
        /** What the runtime and extensions do after the answer. */
        OVERHEAD,
        /** Anything else: calls to other services, the function's own spans. */
        OTHER
    }
}
