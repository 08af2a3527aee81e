package dev.slipway.portal.localcloud.runtime;

import java.time.Duration;

/** Time between two moments of {@link System#nanoTime}, as exact as a report can say it. */
final class Elapsed {
    /** Reports have two decimals of a millisecond; more would make sums differ from what is printed. */
    private static final long STEP = 10_000;

    private Elapsed() {}

    static Duration between(long from, long until) {
        return Duration.ofNanos(Math.max(0, until - from + STEP / 2) / STEP * STEP);
    }
}
