package dev.slipway.portal.localcloud;

import java.time.Instant;

/**
 * One line of a log stream.
 *
 * @param at when it was written
 * @param origin who wrote it; what a function prints is never taken for the platform's, whatever it says
 * @param text the line without its line break
 */
public record LogLine(Instant at, Origin origin, String text) {

    /** Who wrote a line. */
    public enum Origin {
        PLATFORM,
        FUNCTION
    }
}
