package dev.slipway.portal.promotion;

/** Decisions on releases that wait for production. */
public interface Promotions {
    /** The longest reason, in characters. */
    int LONGEST_REASON = 300;

    /**
     * Approves what was shown, on behalf of the signed-in person, who must be an approver whom the policy names and must
     * not have written any of it.
     *
     * @param newerAcknowledged whether the person knows that a newer revision waits and wants this one all the same
     */
    PromotionOutcome approve(Shown shown, boolean newerAcknowledged);

    /**
     * Approves what was shown although production is frozen, where the policy lets an approver break the glass. The reason
     * is audited and announced with {@link GlassBroken}; all else is as for {@link #approve}.
     *
     * @throws IllegalArgumentException if the reason is blank or longer than {@link #LONGEST_REASON}
     */
    PromotionOutcome breakGlass(Shown shown, boolean newerAcknowledged, String reason);

    /**
     * Rejects what was shown, on behalf of the signed-in person, who must be an approver whom the policy names.
     *
     * @throws IllegalArgumentException if the reason is blank or longer than {@link #LONGEST_REASON}
     */
    PromotionOutcome reject(Shown shown, String reason);
}
