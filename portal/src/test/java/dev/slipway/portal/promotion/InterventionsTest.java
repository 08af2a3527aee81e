package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.audit.AuditFilter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may intervene in a pipeline, and what of it is written down. */
class InterventionsTest extends PromotionStory {
    private static final String REASON = "Answers 500 to every second order";

    @Autowired
    private Interventions interventions;

    @Autowired
    private TransactionTemplate transaction;

    private RollBack.Possible way;

    @BeforeEach
    void v16RanBeforeV17() {
        waitForApproval(LIN);
        way = new RollBack.Possible(Orders.release(17, production), Orders.release(16, production), "run-16");
        pipelines.put(Orders.NAME, way);
    }

    @Test
    void anApproverRollsBackWithAReasonThatTheAuditKeeps() {
        assertThat(interventions.rollBack(Orders.NAME, way, REASON)).isInstanceOf(InterventionOutcome.Done.class);

        assertThat(pipelines.interventions())
                .containsExactly(new Intervention.GoBack(Orders.NAME, KnownPeople.ADA, way));
        assertThat(actions()).containsExactly("production.rolled-back", "production.rolled-back.asked");
        assertThat(facts())
                .containsEntry("from", "v17")
                .containsEntry("release", "v16")
                .containsEntry("reason", REASON);
    }

    @Test
    void nobodyElseRollsBack() {
        signIn(KnownPeople.LIN);
        assertThatThrownBy(() -> interventions.rollBack(Orders.NAME, way, REASON))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(interventions.offer(Orders.NAME).mayRollBack()).isFalse();

        signIn(KnownPeople.OMAR);
        membership.clear();
        assertThat(interventions.rollBack(Orders.NAME, way, REASON))
                .isInstanceOfSatisfying(
                        InterventionOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("production's policy names"));
        assertThat(pipelines.interventions()).isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void anApproverRollsBackOwnWorkToo() {
        waitForApproval(ADA);

        assertThat(interventions.rollBack(Orders.NAME, way, REASON)).isInstanceOf(InterventionOutcome.Done.class);
    }

    @Test
    void aRollBackThatIsNotPossibleAnyMoreIsRefused() {
        pipelines.put(Orders.NAME, new RollBack.Impossible("Production is being changed now: wait for its end."));

        assertThat(interventions.rollBack(Orders.NAME, way, REASON))
                .isInstanceOfSatisfying(
                        InterventionOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("has changed since"));
        assertThat(pipelines.interventions()).isEmpty();
    }

    @Test
    void aReasonIsRequired() {
        assertThatThrownBy(() -> interventions.rollBack(Orders.NAME, way, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say what is wrong with v17");
        assertThatThrownBy(() -> interventions.close(Orders.NAME, "Staging", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void membersOfTheTeamRetryAndCloseAndOpenAllButTheWayIntoProduction() {
        signIn(KnownPeople.LIN);

        assertThat(interventions.retry(Orders.NAME, "run-18", "Staging")).isInstanceOf(InterventionOutcome.Done.class);
        assertThat(interventions.close(Orders.NAME, "Production", REASON)).isInstanceOf(InterventionOutcome.Done.class);
        assertThat(interventions.open(Orders.NAME, "Staging")).isInstanceOf(InterventionOutcome.Done.class);
        assertThat(interventions.open(Orders.NAME, "Production")).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(interventions.offer(Orders.NAME).mayOpen("Production")).isFalse();
        assertThat(actions())
                .containsExactly(
                        "pipeline.transition-opened",
                        "pipeline.transition-opened.asked",
                        "pipeline.transition-closed",
                        "pipeline.transition-closed.asked",
                        "pipeline.retried",
                        "pipeline.retried.asked");

        signIn(KnownPeople.ADA);
        assertThat(interventions.open(Orders.NAME, "Production")).isInstanceOf(InterventionOutcome.Done.class);
    }

    @Test
    void whoIsNotOfTheTeamChangesNothing() {
        membership.clear();
        signIn(KnownPeople.SAM);

        assertThat(interventions.retry(Orders.NAME, "run-18", "Staging"))
                .isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(interventions.close(Orders.NAME, "Staging", REASON)).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(interventions.open(Orders.NAME, "Staging")).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(pipelines.interventions()).isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void everyAskingThatThePortalSurvivesIsAuditedWithItsEnd() {
        pipelines.answerInterventions(new InterventionOutcome.Unavailable("The connection was cut.", true));
        interventions.rollBack(Orders.NAME, way, REASON);
        assertThat(actions().getFirst()).isEqualTo("production.rolled-back.unclear");
        assertThat(facts()).containsEntry("detail", "The connection was cut.").containsEntry("reason", REASON);

        pipelines.answerInterventions(new InterventionOutcome.Refused("Production is being changed."));
        interventions.rollBack(Orders.NAME, way, REASON);
        assertThat(actions().getFirst()).isEqualTo("production.rolled-back.not-done");
        assertThat(facts()).containsEntry("detail", "Production is being changed.");

        pipelines.answerInterventions(new InterventionOutcome.Unavailable("There is no connection.", false));
        interventions.rollBack(Orders.NAME, way, REASON);
        assertThat(actions().getFirst()).isEqualTo("production.rolled-back.not-done");

        pipelines.endCallsWith(new IllegalStateException("A bug in the adapter."));
        assertThatThrownBy(() -> interventions.rollBack(Orders.NAME, way, REASON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(actions().getFirst()).isEqualTo("production.rolled-back.unclear");
        assertThat(facts()).containsEntry("detail", "The pipeline failed: IllegalStateException");
    }

    @Test
    void aPortalThatIsKilledInTheCallLeavesWhoWantedWhatAndWhy() {
        pipelines.endCallsWith(new ManualDeliveryPipelines.Killed());

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> interventions.rollBack(Orders.NAME, way, REASON)))
                .isInstanceOf(ManualDeliveryPipelines.Killed.class);

        assertThat(pipelines.interventions()).hasSize(1);
        assertThat(actions()).containsExactly("production.rolled-back.asked");
        assertThat(facts())
                .containsEntry("from", "v17")
                .containsEntry("release", "v16")
                .containsEntry("reason", REASON);
    }

    private Map<String, String> facts() {
        return audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 1)
                .getFirst()
                .deed()
                .facts();
    }
}
