package dev.slipway.portal.telemetry;

/** Says that a log cannot be read now; its message is a sentence for people that says what to do. */
public class LogsUnavailableException extends RuntimeException {

    /** With the reason. */
    public LogsUnavailableException(String reason) {
        super(reason);
    }
}
