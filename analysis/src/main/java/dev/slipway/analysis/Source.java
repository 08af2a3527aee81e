package dev.slipway.analysis;

/** Where figures come from; figures of two sources are never added up or compared as if they were one. */
public enum Source {
    /** Recorded elsewhere and shipped with the portal. */
    SAMPLE,
    /** Measured by the local cloud on this machine. */
    LOCAL,
    /** Written by Lambda in an AWS account. */
    AWS,
    /** Read from a log that a person exported and brought. */
    IMPORTED
}
