package dev.slipway.portal.changes;

/** Where an operation stands as a whole. */
public enum OperationState {
    /** Waits for its turn. */
    QUEUED,
    /** A step is under way, or will be after a restart. */
    RUNNING,
    /** Every step is done. */
    SUCCEEDED,
    /** A step failed; it can be tried again from there. */
    FAILED,
    /** Somebody cancelled it before its commit; nothing was changed. */
    CANCELLED;

    /** Whether it goes on without anybody doing anything. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
