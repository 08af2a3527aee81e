package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.promotion.Decision.Verdict;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link DeliveryPipelines} does, whatever carries the functions. */
public abstract class DeliveryPipelinesContract extends ApprovalsContract {
    private static final Person ADA =
            new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.DEVELOPER, Role.APPROVER));

    @Test
    void thereIsNothingToGoBackToBeforeASecondRelease() {
        assertThat(rollBack()).isInstanceOf(RollBack.Impossible.class);
        bring();
        assertThat(rollBack())
                .isInstanceOfSatisfying(
                        RollBack.Impossible.class,
                        impossible -> assertThat(impossible.reason()).contains("nothing before v1"));
    }

    @Test
    void aRollBackBringsBackWhatRanBeforeWithoutAnApproval() {
        bring();
        bring();
        RollBack.Possible way = possible();
        assertThat(way.from().number()).hasToString("v2");
        assertThat(way.to().number()).hasToString("v1");

        assertThat(goBack(way)).isInstanceOf(InterventionOutcome.Done.class);
        driver().production(true);

        assertThat(production()).isEqualTo("v1");
        PipelineRun run = driver().pipelines().runs(driver().function(), 1).getFirst();
        assertThat(run.source().trigger()).isEqualTo(PipelineRun.ROLL_BACK);
        assertThat(run.source().release()).contains(way.to());
        assertThat(state().pending()).isEmpty();
        assertThat(rollBack()).as("v1 was the first").isInstanceOf(RollBack.Impossible.class);
    }

    @Test
    void whatProductionWasRolledBackFromIsNeverGoneBackTo() {
        bring();
        bring();
        goBack(possible());
        driver().production(true);
        bring();

        assertThat(possible().from().number()).hasToString("v3");
        assertThat(possible().to().number()).hasToString("v1");
    }

    @Test
    void aRollBackIsRefusedWhileProductionIsBeingChangedAndWhereTheWayIsAnother() {
        bring();
        bring();
        RollBack.Possible way = possible();
        assertThat(goBack(way)).isInstanceOf(InterventionOutcome.Done.class);

        assertThat(rollBack()).isInstanceOf(RollBack.Impossible.class);
        assertThat(goBack(way)).isInstanceOf(InterventionOutcome.Refused.class);
        driver().production(true);
        assertThat(goBack(way)).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(production()).isEqualTo("v1");
    }

    @Test
    void aRollBackIsNoNewerRevision() {
        bring();
        bring();
        driver().release();
        goBack(possible());
        driver().production(true);

        assertThat(pending().release().number()).hasToString("v3");
        assertThat(pending().newer()).isEmpty();
    }

    @Test
    void aStageThatFailedRunsAgainWithTheSameRelease() {
        bring();
        driver().release();
        PendingApproval pending = pending();
        answer(pending, Verdict.APPROVED);
        driver().production(false);
        assertThat(production()).isEqualTo("v1");

        assertThat(retry(pending, "Production")).isInstanceOf(InterventionOutcome.Done.class);
        driver().production(true);

        assertThat(production()).isEqualTo("v2");
    }

    @Test
    void aRejectedReleaseAsksAgainWithAnotherToken() {
        driver().release();
        PendingApproval first = pending();
        answer(first, Verdict.REJECTED);
        driver().settle();

        assertThat(retry(first, "Approval")).isInstanceOf(InterventionOutcome.Done.class);
        driver().settle();

        assertThat(pending().release()).isEqualTo(first.release());
        assertThat(pending().point().tokenHash()).isNotEqualTo(first.point().tokenHash());
    }

    @Test
    void aStageThatHasNotFailedIsNotTriedAgain() {
        driver().release();

        assertThat(retry(pending(), "Staging")).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(retry(pending(), "Approval")).isInstanceOf(InterventionOutcome.Refused.class);
    }

    @Test
    void aClosedWayHoldsTheNextRunAndSaysWhoClosedItAndWhy() {
        assertThat(close("Approval")).isInstanceOf(InterventionOutcome.Done.class);
        driver().release();

        assertThat(state().pending()).isEmpty();
        assertThat(closing("Approval")).hasValueSatisfying(closing -> {
            assertThat(closing.by()).isNotBlank();
            assertThat(closing.reason()).contains("the queue is full");
        });

        assertThat(open("Approval")).isInstanceOf(InterventionOutcome.Done.class);
        driver().settle();
        assertThat(pending().release().number()).hasToString("v1");
        assertThat(closing("Approval")).isEmpty();
    }

    @Test
    void aWayIntoProductionThatIsClosedHoldsWhatWasApproved() {
        driver().release();
        close("Production");
        answer(pending(), Verdict.APPROVED);
        driver().production(true);
        assertThat(production()).isEqualTo("nothing");

        open("Production");
        driver().production(true);
        assertThat(production()).isEqualTo("v1");
    }

    @Test
    void aRollBackPassesAClosedWay() {
        bring();
        bring();
        close("Production");

        assertThat(goBack(possible())).isInstanceOf(InterventionOutcome.Done.class);
        driver().production(true);

        assertThat(production()).isEqualTo("v1");
    }

    @Test
    void thereIsNoWayIntoAStageThatDoesNotExist() {
        assertThat(close("Quality")).isInstanceOf(InterventionOutcome.Refused.class);
        assertThat(open("Quality")).isInstanceOf(InterventionOutcome.Refused.class);
    }

    private RollBack rollBack() {
        return driver().pipelines().rollBack(driver().function());
    }

    private RollBack.Possible possible() {
        return (RollBack.Possible) rollBack();
    }

    private InterventionOutcome goBack(RollBack.Possible way) {
        return driver().pipelines().intervene(new Intervention.GoBack(driver().function(), ADA, way));
    }

    private InterventionOutcome retry(PendingApproval pending, String stage) {
        return driver().pipelines()
                .intervene(new Intervention.Retry(
                        driver().function(), ADA, pending.point().action().executionId(), stage));
    }

    private InterventionOutcome close(String stage) {
        return driver().pipelines()
                .intervene(new Intervention.Close(driver().function(), ADA, stage, "the queue is full: wait"));
    }

    private InterventionOutcome open(String stage) {
        return driver().pipelines().intervene(new Intervention.Open(driver().function(), ADA, stage));
    }

    private Optional<ClosedTransition> closing(String stage) {
        return state().stages().stream()
                .filter(state -> state.name().equals(stage))
                .findFirst()
                .flatMap(StageState::closed);
    }
}
