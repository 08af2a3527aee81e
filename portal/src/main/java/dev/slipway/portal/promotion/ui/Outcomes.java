package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.PromotionOutcome;

/** What came of a decision, as the person reads it. */
final class Outcomes {

    private Outcomes() {}

    static String words(String function, PromotionOutcome outcome) {
        return switch (outcome) {
            case PromotionOutcome.Approved approved ->
                "Approved: " + function + " " + approved.release().number() + " goes to production.";
            case PromotionOutcome.Rejected rejected ->
                "Rejected: " + function + " " + rejected.release().number() + " does not go to production.";
            case PromotionOutcome.Counted counted ->
                "Your approval of " + function + " counts; " + counted.missing() + " more must approve.";
            case PromotionOutcome.Changed changed ->
                "Nothing was sent, since " + String.join(" and ", changed.changes())
                        + ". Look at the evidence again, then decide.";
            case PromotionOutcome.NewerWaits newer ->
                "Nothing was sent: a newer revision waits, " + newer.newer().abbreviated() + ".";
            case PromotionOutcome.Refused refused -> "Nothing was sent. " + String.join(" ", refused.reasons());
            case PromotionOutcome.AlreadyDecided decided -> "It was decided already. " + decided.detail();
            case PromotionOutcome.NoLongerWaiting gone -> gone.reason();
            case PromotionOutcome.NotSent notSent -> "Nothing was sent: " + notSent.reason() + " Try again.";
            case PromotionOutcome.Unclear unclear ->
                "It is not certain that the pipeline was told: " + unclear.reason()
                        + " The portal finds out by itself within two minutes; the audit will say.";
        };
    }

    static String words(InterventionOutcome outcome) {
        return switch (outcome) {
            case InterventionOutcome.Done done -> done.detail();
            case InterventionOutcome.Refused refused -> "Nothing was changed. " + refused.reason();
            case InterventionOutcome.Unavailable unavailable ->
                unavailable.mayHaveHappened()
                        ? "It is not certain that this was done: " + unavailable.reason() + " Look again in a minute."
                        : "Nothing was changed: " + unavailable.reason();
        };
    }

    static boolean isGood(PromotionOutcome outcome) {
        return outcome instanceof PromotionOutcome.Approved
                || outcome instanceof PromotionOutcome.Rejected
                || outcome instanceof PromotionOutcome.Counted;
    }
}
