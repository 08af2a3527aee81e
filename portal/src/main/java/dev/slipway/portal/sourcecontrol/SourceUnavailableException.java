package dev.slipway.portal.sourcecontrol;

/** Failure to read the catalog repository, with a sentence that says what to do. */
public final class SourceUnavailableException extends RuntimeException {

    /** A failure that people read as {@code message}. */
    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A failure that people read as {@code message}. */
    public SourceUnavailableException(String message) {
        super(message);
    }
}
