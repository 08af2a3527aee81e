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

    /**
     * Passes a failure on if it is one of these: the whole repository cannot be read then, so whoever isolates the work on
     * one file from that on others must not take it for a fault of that file.
     */
    public static void passOn(Throwable failure) {
        if (failure instanceof SourceUnavailableException away) {
            throw away;
        }
    }
}
