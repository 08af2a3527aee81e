package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.Verdict.Exemption;

/**
 * How an exemption of the rules stands today.
 *
 * @param note why it does not count, or is not needed, as a sentence; empty where it counts
 */
public record ExemptionStanding(Exemption exemption, State state, String note) {

    /** Whether it counts. */
    public enum State {
        /** The check is not met, or not known, and need not be. */
        COUNTS,
        /** Nothing depends on it now. */
        NEEDLESS,
        /** Its day is over. */
        ENDED,
        /** It does not count, and somebody has to do something about it. */
        REFUSED
    }
}
