package dev.slipway.portal.localcloud;

import java.time.Duration;

/**
 * What an invocation took, as its {@code REPORT} line has it.
 *
 * @param coldStart whether the process was started for it
 * @param init from the start of the process to its first question for an event; zero unless a cold start
 * @param duration from handing over the event to the answer
 * @param memoryMegabytes what the manifest gives
 * @param maxMemoryMegabytes high-water mark of the process; 0 where it was gone before it could be read
 */
public record Report(boolean coldStart, Duration init, Duration duration, int memoryMegabytes, int maxMemoryMegabytes) {

    /** Milliseconds that AWS would bill: init and duration together, rounded up. */
    public long billedMilliseconds() {
        long nanos = init.plus(duration).toNanos();
        return Math.ceilDiv(nanos, 1_000_000L);
    }
}
