package dev.slipway.portal.telemetry;

import java.util.Optional;

/**
 * What a function's log holds, and where.
 *
 * @param group the log group
 * @param systemLevel from which the platform's own events are written; always {@link Level#INFO} for text
 */
public record LoggingConfiguration(Format format, Level systemLevel, String group) {

    /** How lines are written. */
    public enum Format {
        TEXT,
        JSON
    }

    /** Level of the platform's events, least important first. */
    public enum Level {
        DEBUG,
        INFO,
        WARN
    }

    /** Why the reports of requests that went well are not in the log, with what to change; nothing if they are. */
    public Optional<String> hidesReports() {
        return systemLevel == Level.WARN
                ? Optional.of("Its system log level is WARN, which leaves out the reports of requests that went well:"
                        + " set the function's system log level to INFO to have its starts and memory counted.")
                : Optional.empty();
    }
}
