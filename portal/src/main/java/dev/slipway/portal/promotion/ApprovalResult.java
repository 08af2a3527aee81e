package dev.slipway.portal.promotion;

import java.time.Instant;

/** What became of an approval, as the pipeline remembers it. */
public sealed interface ApprovalResult {

    /** It waits for an answer. */
    record Waiting() implements ApprovalResult {}

    /**
     * Somebody answered.
     *
     * @param verdict what they decided
     * @param summary what stands beside the answer; its nonce tells whose it is
     * @param at when
     */
    record Answered(Decision.Verdict verdict, String summary, Instant at) implements ApprovalResult {}

    /** It ended without an answer, or the pipeline does not know it. */
    record Ended(String reason) implements ApprovalResult {}

    /** The pipeline could not be asked. */
    record Unknown(String reason) implements ApprovalResult {}
}
