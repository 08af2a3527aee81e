package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class PromotionsTest extends PromotionStory {
    @Test
    void approvesWhatWasShownAndTellsThePipelineOnce() {
        waitForApproval(LIN);

        PromotionOutcome outcome = promotions.approve(shown(), false);

        assertThat(outcome).isEqualTo(new PromotionOutcome.Approved(Orders.release(18, repository.tip()), Orders.NOW));
        assertThat(pipelines.received()).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Decision.Verdict.APPROVED);
            assertThat(decision.summary()).contains("Approved by Ada Moreau (ada)", "v18", "[slipway:");
            assertThat(decision.point().token()).isEqualTo("token-18");
        });
        assertThat(actions()).containsExactly("promotion.approved", "promotion.approval-given");
    }

    @Test
    void bindsTheAuditToRevisionArtefactAndEvidence() {
        waitForApproval(LIN);
        Shown shown = shown();
        promotions.approve(shown, false);

        assertThat(audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .deed()
                        .facts())
                .containsEntry("revision", shown.release().revision().value())
                .containsEntry("artefact", "sha256:" + shown.release().artefact())
                .containsEntry("evidence", shown.evidence().value())
                .containsEntry("policy", production.value())
                .containsEntry("decidedBy", "ada");
    }

    @Test
    void rejectsWhenEvidenceChanged() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.put(Orders.NAME, Orders.facts(shown.release(), 220, 10.9, 1_018_000));

        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the evidence changed")));
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void rejectsWhenAnotherReleaseOrTokenWaitsNow() {
        CommitId candidate = waitForApproval(LIN);
        Shown shown = shown();
        orders.waiting(Optional.of(Orders.release(17, production)), Orders.release(18, candidate), "token-18b");
        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the pipeline waits in another run")));

        orders.waiting(Optional.of(Orders.release(17, production)), Orders.release(19, candidate), "token-19");
        assertThat(promotions.reject(shown, "No")).isInstanceOf(PromotionOutcome.Changed.class);
    }

    @Test
    void rejectsWhenProductionMovedMeanwhile() {
        CommitId candidate = waitForApproval(LIN);
        Shown shown = shown();
        orders.waiting(Optional.of(Orders.release(16, production)), Orders.release(18, candidate), "token-18");

        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the evidence changed")));
    }

    @Test
    void asksBeforeAnOldRevisionGoesOutWhileANewerOneWaits() {
        CommitId candidate = waitForApproval(LIN);
        CommitId newer = orders.commit(SAM, "Raise batch size to 20");
        PendingApproval pending =
                orders.waiting(production, candidate).pending().orElseThrow();
        orders.put(
                Optional.of(Orders.release(17, production)),
                new PendingApproval(
                        pending.point(), pending.release(), pending.since(), Optional.of(newer), Optional.empty()));

        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.NewerWaits(newer));
        assertThat(pipelines.received()).isEmpty();
        assertThat(promotions.approve(shown(), true)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void makesOneDecisionOfADoubleClick() throws Exception {
        waitForApproval(LIN);
        Shown shown = shown();
        SecurityContext ada = SecurityContextHolder.getContext();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<PromotionOutcome>> clicks = threads.invokeAll(java.util.Collections.nCopies(2, () -> {
                SecurityContextHolder.setContext(ada);
                together.await();
                return promotions.approve(shown, false);
            }));
            for (Future<PromotionOutcome> click : clicks) {
                click.get();
            }
        }

        assertThat(pipelines.received()).hasSize(1);
        assertThat(database.sql("select count(*) from promotion_decision")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(actions()).filteredOn("promotion.approved"::equals).hasSize(1);
    }

    @Test
    void letsTheFirstOfTwoPeopleDecide() {
        waitForApproval(LIN);
        Shown shown = shown();
        promotions.approve(shown, false);
        signIn(KnownPeople.OMAR);

        assertThat(reasons(promotions.approve(shown, false))).contains("Ada Moreau approved this.");
        assertThat(promotions.reject(shown, "Too late"))
                .isEqualTo(new PromotionOutcome.AlreadyDecided("Ada Moreau approved this."));
        assertThat(pipelines.received()).hasSize(1);
    }

    @Test
    void rejectsWithAReason() {
        waitForApproval(ADA);

        assertThat(promotions.reject(shown(), "The archive is read on every retry."))
                .isInstanceOf(PromotionOutcome.Rejected.class);
        assertThat(pipelines.received()).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Decision.Verdict.REJECTED);
            assertThat(decision.summary()).contains("The archive is read on every retry.");
        });
        assertThat(actions()).containsExactly("promotion.rejected");
    }

    @Test
    void asksForAReasonOfEveryRejection() {
        waitForApproval(LIN);
        Shown shown = shown();

        assertThatThrownBy(() -> promotions.reject(shown, " ")).hasMessageContaining("say what has to change");
        assertThatThrownBy(() -> promotions.reject(shown, "x".repeat(301))).hasMessageContaining("1 to 300");
    }

    @Test
    void saysThatNothingWaitsAnyMore() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.clear();

        assertThat(promotions.approve(shown, false)).isInstanceOf(PromotionOutcome.NoLongerWaiting.class);
    }
}
