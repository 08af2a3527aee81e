package dev.slipway.portal.telemetry;

import java.time.Duration;

/** Port: work on all figures that is done from time to time, by one instance of the portal at a time; again does no harm. */
public interface PeriodicWork {

    /** Name on the schedule; it stays the same over releases. */
    String name();

    /** Time between the end of one run and the beginning of the next. */
    Duration every();

    /** Does what is due. */
    void run();
}
