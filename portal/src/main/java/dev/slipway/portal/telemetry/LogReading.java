package dev.slipway.portal.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Outcome of asking a source what a function's log says about some hours. */
public sealed interface LogReading {

    /** The hours that have lines, oldest first, and what reading them has cost. */
    record Hours(List<HourReading> hours, LogScan scan) implements LogReading {

        /** Copies its list. */
        public Hours {
            hours = List.copyOf(hours);
        }
    }

    /**
     * The function is set up so that its log leaves out the reports of requests that went well: nothing can be counted, and
     * what is there must not be taken for all. The reason is a sentence for people that says what to change.
     */
    record Hidden(String reason) implements LogReading {}

    /**
     * Nothing could be read, so what was recorded stays as it is. The reason is a sentence for people.
     *
     * @param notBefore when it makes sense to ask again, if that is known, as with a budget of the day
     */
    record Unavailable(String reason, Optional<Instant> notBefore) implements LogReading {}
}
