package dev.slipway.portal.audit;

/** Failure to read the audit's anchors, which is itself a reason for alarm. */
public class DamagedAnchorsException extends RuntimeException {

    /** Says which anchor cannot be read and what to do. */
    public DamagedAnchorsException(String message) {
        super(message);
    }
}
