package dev.slipway.portal.changes;

/** Where a step of an operation stands. */
public enum StepState {
    /** Not begun. */
    PENDING,
    /** Begun and not ended. */
    RUNNING,
    /** Ended well; it is not run again. */
    DONE,
    /** Ended badly; it is what a retry begins with. */
    FAILED
}
