package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may approve, and who only may look. */
class FourEyesTest extends PromotionStory {
    @Autowired
    private Deployments deployments;

    @Test
    void rejectsSelfApproval() {
        waitForApproval(ADA);

        assertThat(reasons(promotions.approve(shown(), false)))
                .singleElement()
                .asString()
                .contains("You wrote commit", "somebody else must approve it");
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void rejectsSelfApprovalUnderAnotherAddress() {
        waitForApproval("ada  MORÉAU <ada@home.example>");

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("You wrote commit"));
    }

    @Test
    void rejectsSelfApprovalOfAnEarlierCommitInTheRange() {
        orders.commit(ADA, "Read archived orders");
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("Read archived orders"));
    }

    @Test
    void rejectsSelfApprovalOfASharedLibrary() {
        repository.commit(ADA, "Change the settings", Map.of("libraries/settings/src/lib.rs", "pub fn a() {}"));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("Change the settings"));
    }

    @Test
    void doesNotMindThatTheApproverCreatedAnotherFunction() {
        repository.commit(
                ADA,
                "Create invoice-render",
                Map.of(
                        "functions/invoice-render/function.yaml",
                        "schema: 1",
                        "Cargo.lock",
                        "name = \"orders-api\"\nname = \"invoice-render\"\n"));
        waitForApproval(LIN);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void mindsThatTheApproverChangedADependency() {
        repository.commit(ADA, "Update tokio", Map.of("Cargo.lock", "name = \"orders-api\" # newer\n"));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("Update tokio"));
    }

    @Test
    void blocksWhereAnAuthorCannotBeToldFromTheApprover() {
        waitForApproval("jane <jane@home.example>");

        assertThat(reasons(promotions.approve(shown(), false)))
                .singleElement()
                .asString()
                .contains("jane <jane@home.example>", "does not know", "commit it again");
    }

    @Test
    void rejectsWhoAskedForTheRun() {
        CommitId candidate = orders.commit(LIN, "Split domain from handler");
        PendingApproval pending =
                orders.waiting(production, candidate).pending().orElseThrow();
        orders.put(
                Optional.of(Orders.release(17, production)),
                new PendingApproval(
                        pending.point(), pending.release(), pending.since(), Optional.empty(), Optional.of("ada")));

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("You asked for this run"));
    }

    @Test
    void letsAnAuthorApproveWhereThePolicyWantsNoFourEyes() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("fourEyes: true", "fourEyes: false"));
        waitForApproval(ADA);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void refusesAPersonWithoutTheRole() {
        waitForApproval(SAM);
        Shown shown = shown();
        for (Person person : List.of(KnownPeople.LIN, KnownPeople.GRACE)) {
            signIn(person);
            assertThatThrownBy(() -> promotions.approve(shown, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> promotions.reject(shown, "No")).isInstanceOf(AccessDeniedException.class);
        }
        signIn(KnownPeople.GRACE);
        assertThatThrownBy(() -> deployments.run(Orders.NAME)).isInstanceOf(AccessDeniedException.class);
        assertThat(pipelines.received()).isEmpty();
        assertThat(pipelines.started()).isEmpty();
    }

    @Test
    void refusesAnApproverOfAnotherTeam() {
        waitForApproval(LIN);
        Shown shown = shown();
        membership.owner("ada", "identity");

        assertThat(reasons(promotions.approve(shown, false)))
                .containsExactly("Only approvers who are owners of payments may approve this.");
        assertThat(reasons(promotions.reject(shown, "No")))
                .singleElement()
                .asString()
                .contains("needs 1 more of");
    }

    @Test
    void countsWhatWaitsForAPerson() {
        waitForApproval(LIN);
        assertThat(inbox.waitingForMe()).isEqualTo(1);
        signIn(KnownPeople.LIN);
        assertThat(inbox.waitingForMe()).isZero();
        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void runsThePipelineForADeveloperOfTheTeam() {
        waitForApproval(LIN);
        signIn(KnownPeople.LIN);

        assertThat(deployments.run(Orders.NAME)).isEqualTo(new StartOutcome.Started("run-1", 0));
        assertThat(pipelines.started())
                .containsExactly("orders-api " + repository.tip().abbreviated() + " lin");
        assertThat(actions()).containsExactly("pipeline.started", "pipeline.started.asked");
    }

    @Test
    void aPortalThatIsKilledWhileItStartsARunLeavesThatItWasAsked() {
        waitForApproval(LIN);
        signIn(KnownPeople.LIN);
        pipelines.endCallsWith(new ManualDeliveryPipelines.Killed());

        assertThatThrownBy(() -> deployments.run(Orders.NAME)).isInstanceOf(ManualDeliveryPipelines.Killed.class);

        assertThat(pipelines.started()).hasSize(1);
        assertThat(actions()).containsExactly("pipeline.started.asked");
    }

    @Test
    void doesNotRunThePipelineForADeveloperOfAnotherTeam() {
        waitForApproval(LIN);
        membership.member("lin", "identity");
        signIn(KnownPeople.LIN);

        assertThat(deployments.run(Orders.NAME))
                .isEqualTo(new StartOutcome.Refused(
                        "Only members of payments run this pipeline: ask one of them, or join the team."));
        assertThat(deployments.mayRun(Orders.NAME)).isFalse();
        assertThat(pipelines.started()).isEmpty();
        assertThat(actions()).isEmpty();
    }
}
