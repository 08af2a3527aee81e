package dev.slipway.portal.promotion;

/**
 * A person's answer to a waiting approval, ready to be sent.
 *
 * @param point what it answers
 * @param verdict approved or rejected
 * @param personId sign-in name of who decided, which the pipeline's own log is told where it can be
 * @param summary who decided and why, with a nonce that tells this answer from every other; at most 512 characters
 */
public record Decision(ApprovalPoint point, Verdict verdict, String personId, String summary) {
    /** The longest summary that a pipeline takes, in characters. */
    public static final int LONGEST_SUMMARY = 512;

    public Decision {
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            throw new IllegalArgumentException("A decision's summary has " + summary.length() + " characters: 1 to "
                    + LONGEST_SUMMARY + " are needed.");
        }
    }

    /** What the person decided. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }
}
