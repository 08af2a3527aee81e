package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.Embeddable;

/**
 * What staging answered to one of the function's example events.
 *
 * @param event the file below {@code events/}
 * @param passed whether it was answered without an error
 * @param milliseconds duration of the invocation
 * @param detail the error in a sentence; empty where it passed
 */
@Embeddable
public record SmokeResult(String event, boolean passed, double milliseconds, String detail) {
    private static final int LONGEST_DETAIL = 500;

    public SmokeResult {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
