package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.promotion.ManualDeliveryPipelines.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Decisions on their way to the pipeline, and what becomes of one that is lost there. */
class SentDecisionsTest extends PromotionStory {
    @Autowired
    private Courier courier;

    @Test
    void findsItsOwnAnswerWhenTheWayBackWasCut() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.CUT_AFTER_THE_CALL);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void findsItsOwnAnswerWhenAClientRepeatedTheCall() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.REPEATED_BY_A_CLIENT);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void findsItsOwnAnswerWhenTheAdapterBroke() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.BROKEN_ADAPTER);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void saysSoWhenSomebodyAnsweredElsewhere() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.TOKEN_USED_ELSEWHERE);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.AlreadyDecided("Rejected in the console"));
        assertThat(actions()).contains("promotion.lost").doesNotContain("promotion.approved");
    }

    @Test
    void saysSoWhenTheExecutionWasSuperseded() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.SUPERSEDED);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.NoLongerWaiting("The execution was superseded."));
    }

    @Test
    void letsOneTryAgainWhenNothingWasSent() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.NO_CONNECTION);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.NotSent("There is no connection."));
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void staysClosedWhileTheOutcomeIsUnclearAndReconcilesLater() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.failNext(Fault.LOST_ON_THE_WAY);

        assertThat(promotions.approve(shown, false)).isInstanceOf(PromotionOutcome.Unclear.class);
        assertThat(reasons(promotions.approve(shown, false)))
                .contains("Ada Moreau approved this; the pipeline has not confirmed it yet.");
        courier.reconcile();
        assertThat(state()).as("too early to be sure").isEqualTo("UNCLEAR");

        letAMinutePass();
        courier.reconcile();

        assertThat(state()).isEqualTo("OVERDUE");
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void reconcilesAfterARestartInTheMiddleOfTheCall() {
        waitForApproval(LIN);
        promotions.approve(shown(), false);
        database.sql("update promotion_decision set state = 'SENDING', settled_at = null")
                .update();
        letAMinutePass();
        SecurityContextHolder.clearContext();

        courier.reconcile();

        assertThat(state()).isEqualTo("ACCEPTED");
        signIn(KnownPeople.ADA);
        assertThat(audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 1).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.actor().name()).isEqualTo("Slipway");
                    assertThat(entry.deed().action()).isEqualTo("promotion.approved");
                    assertThat(entry.deed().facts()).containsEntry("decidedBy", "ada");
                });
    }

    private String state() {
        return database.sql("select state from promotion_decision")
                .query(String.class)
                .single();
    }

    /** The slice's clock stands still, so the answer is moved into the past instead. */
    private void letAMinutePass() {
        database.sql("update promotion_decision set decided_at = timestamp with time zone '2026-11-20 09:58:00+00'")
                .update();
    }
}
