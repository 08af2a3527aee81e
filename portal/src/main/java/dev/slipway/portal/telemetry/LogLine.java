package dev.slipway.portal.telemetry;

import java.time.Instant;

/** One event of a log; the text may hold line ends, as a report with its X-Ray line does. */
public record LogLine(Instant timestamp, Origin origin, String text) {

    /** Who wrote a line: only the platform's lines are read for figures, so that a function cannot forge a report. */
    public enum Origin {
        PLATFORM,
        FUNCTION,
        /** Nobody's words, but a segment of a trace in X-Ray's form, where a log keeps them too. */
        TRACE
    }
}
