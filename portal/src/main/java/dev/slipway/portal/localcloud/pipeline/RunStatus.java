package dev.slipway.portal.localcloud.pipeline;

/** How far a run is. */
public enum RunStatus {
    /** Waits for its turn to build. */
    QUEUED("queued"),
    /** Works on a stage. */
    IN_PROGRESS("in progress"),
    /** Has passed staging while an older run of the function waits for its approval. */
    HELD("held behind an older approval"),
    /** Waits for a person. */
    WAITING("waits for approval"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    REJECTED("rejected"),
    STOPPED("stopped"),
    /** A newer revision took its place before it began to build or to wait. */
    SUPERSEDED("superseded");

    private final String words;

    RunStatus(String words) {
        this.words = words;
    }

    /** The status as a reader sees it. */
    public String words() {
        return words;
    }

    /** Whether nothing more happens by itself. */
    public boolean over() {
        return switch (this) {
            case QUEUED, IN_PROGRESS, HELD, WAITING -> false;
            case SUCCEEDED, FAILED, REJECTED, STOPPED, SUPERSEDED -> true;
        };
    }

    /** Whether a person may have it tried again. */
    boolean retryable() {
        return this == FAILED || this == REJECTED || this == STOPPED;
    }
}
