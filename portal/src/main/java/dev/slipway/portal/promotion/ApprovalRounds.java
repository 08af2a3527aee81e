package dev.slipway.portal.promotion;

import java.util.List;

/** Several approvals in one go, each of evidence that the signed-in person has had before them. */
public interface ApprovalRounds {

    /** Notes that the signed-in person has this evidence before them. */
    void opened(Shown shown);

    /** Whether the signed-in person has had exactly this evidence before them. */
    boolean wasOpened(Shown shown);

    /**
     * Approves each on behalf of the signed-in person, by itself and as {@link Promotions#approve} does; one whose evidence
     * was not opened, or behind which a newer revision waits, is refused, and the others go on.
     */
    List<Answered> approve(List<Shown> chosen);

    /** What came of one of them. */
    record Answered(Shown shown, PromotionOutcome outcome) {}
}
