package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.List;

/** How an attempt to approve or reject ended. */
public sealed interface PromotionOutcome {

    /** The pipeline took the approval; production follows. */
    record Approved(Release release, Instant at) implements PromotionOutcome {}

    /** The pipeline took the rejection. */
    record Rejected(Release release, Instant at) implements PromotionOutcome {}

    /** The approval counts, and more people must approve before the pipeline is told. */
    record Counted(int missing) implements PromotionOutcome {}

    /** What was shown is not what waits now; nothing was sent. */
    record Changed(List<String> changes) implements PromotionOutcome {}

    /** A newer revision waits, which the person has not said to know; nothing was sent. */
    record NewerWaits(CommitId newer) implements PromotionOutcome {}

    /** The policy does not let this person decide; nothing was sent. */
    record Refused(List<String> reasons) implements PromotionOutcome {}

    /** An answer was already given, by somebody else or by an earlier click. */
    record AlreadyDecided(String detail) implements PromotionOutcome {}

    /** Nothing waits there any more. */
    record NoLongerWaiting(String reason) implements PromotionOutcome {}

    /** The pipeline could not be told, and it is certain that it was not; try again. */
    record NotSent(String reason) implements PromotionOutcome {}

    /** The pipeline may or may not have been told; the portal finds out by itself. */
    record Unclear(String reason) implements PromotionOutcome {}
}
