package dev.slipway.analysis;

/**
 * How a request or an initialisation ended. Text logs do not tell a response from an error that the handler returned:
 * there {@link Status#FAILURE} never occurs. The error type is empty where the platform names none.
 *
 * @param stated whether the platform wrote the status, or it follows from what else it wrote
 */
public record Outcome(Status status, String errorType, boolean stated) {

    /** An ending of which the platform says nothing, so that nothing was wrong. */
    public static final Outcome SUCCESS = new Outcome(Status.SUCCESS, "", false);

    private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

    /** An ending in the platform's words. */
    public Outcome(Status status, String errorType) {
        this(status, errorType, true);
    }

    /** Whether the process was ended because it needed more memory than it has. */
    public boolean outOfMemory() {
        return errorType.equals(OUT_OF_MEMORY);
    }

    /** The platform's words for an ending. */
    public enum Status {
        /** A response, or in text logs also an error that the handler returned. */
        SUCCESS,
        /** The handler returned an error. */
        FAILURE,
        /** The process or the runtime broke. */
        ERROR,
        /** The time-out of the function struck. */
        TIMEOUT
    }
}
