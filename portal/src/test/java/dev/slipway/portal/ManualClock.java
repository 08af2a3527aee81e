package dev.slipway.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves, forwards and back. */
public final class ManualClock extends Clock {
    private final Duration eachLook;
    private Instant now;

    /** A clock that stands still but for what passes. */
    public ManualClock(Instant start) {
        this(start, Duration.ZERO);
    }

    /** A clock that each look moves, so that no two things happen at the same time. */
    public ManualClock(Instant start, Duration eachLook) {
        this.now = start;
        this.eachLook = eachLook;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(eachLook);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
