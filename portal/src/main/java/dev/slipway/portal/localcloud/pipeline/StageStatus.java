package dev.slipway.portal.localcloud.pipeline;

/** How far one stage of a run is. */
public enum StageStatus {
    PENDING("not run"),
    IN_PROGRESS("in progress"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    STOPPED("stopped");

    private final String words;

    StageStatus(String words) {
        this.words = words;
    }

    /** The status as a reader sees it. */
    public String words() {
        return words;
    }
}
