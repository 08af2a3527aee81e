package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.Decision.Verdict;
import org.junit.jupiter.api.Test;

/** How every adapter of {@link DeliveryPipelines} runs releases and takes answers. */
abstract class ApprovalsContract {
    private static final FunctionName UNKNOWN = new FunctionName("nobody-knows");

    /** The adapter under test and how to move it; one pipeline that never ran. */
    protected abstract PipelineDriver driver();

    @Test
    void aPipelineThatNeverRanHasStagesAndNothingElse() {
        assertThat(state().stages())
                .isNotEmpty()
                .allSatisfy(stage -> assertThat(stage.status()).isEqualTo(StageState.Status.NOT_RUN));
        assertThat(state().pending()).isEmpty();
        assertThat(production()).isEqualTo("nothing");
        assertThat(runs()).isZero();
    }

    @Test
    void aFunctionWithoutAPipelineIsNothingAndNothingIsDoneToIt() {
        assertThat(driver().pipelines().find(UNKNOWN)).isEmpty();
        assertThat(driver().pipelines().runs(UNKNOWN, 5)).isEmpty();
        assertThat(driver().pipelines().rollBack(UNKNOWN)).isInstanceOf(RollBack.Impossible.class);
    }

    @Test
    void whatWaitsIsARunWithItsReleaseAndAToken() {
        driver().release();

        PendingApproval pending = pending();
        PipelineRun run = driver().pipelines().runs(driver().function(), 1).getFirst();
        assertThat(pending.point().action().executionId()).isEqualTo(run.executionId());
        assertThat(run.source().release()).contains(pending.release());
        assertThat(pending.point().token()).isNotBlank();
        assertThat(pending.newer()).isEmpty();
        assertThat(result(pending)).isInstanceOf(ApprovalResult.Waiting.class);
    }

    @Test
    void anApprovalBringsTheVeryReleaseToProductionAndIsRemembered() {
        driver().release();
        PendingApproval pending = pending();

        assertThat(answer(pending, Verdict.APPROVED)).isInstanceOf(DecisionOutcome.Accepted.class);
        driver().production(true);

        assertThat(production()).isEqualTo(pending.release().number().toString());
        assertThat(result(pending)).isInstanceOfSatisfying(ApprovalResult.Answered.class, answered -> {
            assertThat(answered.verdict()).isEqualTo(Verdict.APPROVED);
            assertThat(answered.summary()).contains("[slipway:n-1]");
        });
        assertThat(state().pending()).isEmpty();
    }

    @Test
    void aRejectionKeepsTheReleaseOutAndIsRemembered() {
        driver().release();
        PendingApproval pending = pending();

        assertThat(answer(pending, Verdict.REJECTED)).isInstanceOf(DecisionOutcome.Accepted.class);
        driver().settle();

        assertThat(production()).isEqualTo("nothing");
        assertThat(result(pending))
                .isInstanceOfSatisfying(
                        ApprovalResult.Answered.class,
                        answered -> assertThat(answered.verdict()).isEqualTo(Verdict.REJECTED));
    }

    @Test
    void aTokenAnswersOnceAndTheFirstAnswerStays() {
        driver().release();
        PendingApproval pending = pending();
        answer(pending, Verdict.APPROVED);

        assertThat(answer(pending, Verdict.REJECTED)).isNotInstanceOf(DecisionOutcome.Accepted.class);
        assertThat(result(pending))
                .isInstanceOfSatisfying(
                        ApprovalResult.Answered.class,
                        answered -> assertThat(answered.verdict()).isEqualTo(Verdict.APPROVED));
    }

    @Test
    void aGuessedTokenAnswersNothing() {
        driver().release();
        PendingApproval pending = pending();
        ApprovalPoint guessed = new ApprovalPoint(pending.point().action(), "0".repeat(48));

        DecisionOutcome outcome =
                driver().pipelines().decide(new Decision(guessed, Verdict.APPROVED, "ada", "guessed"));

        assertThat(outcome).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(pending().point()).isEqualTo(pending.point());
    }

    @Test
    void aNewerRevisionWaitsBehindAndAsksWithATokenOfItsOwn() {
        driver().release();
        PendingApproval first = pending();
        driver().release();

        assertThat(pending().release()).isEqualTo(first.release());
        assertThat(pending().newer()).isPresent();

        answer(first, Verdict.REJECTED);
        driver().settle();
        assertThat(pending().release().number()).isGreaterThan(first.release().number());
        assertThat(pending().point().tokenHash()).isNotEqualTo(first.point().tokenHash());
        assertThat(pending().newer()).isEmpty();
    }

    @Test
    void whatNobodyAnswersInTimeHasEndedAndTakesNoAnswer() {
        driver().release();
        PendingApproval pending = pending();

        driver().expire();

        assertThat(state().pending()).isEmpty();
        assertThat(result(pending)).isInstanceOf(ApprovalResult.Ended.class);
        assertThat(answer(pending, Verdict.APPROVED)).isNotInstanceOf(DecisionOutcome.Accepted.class);
        assertThat(production()).isEqualTo("nothing");
    }

    void bring() {
        driver().release();
        answer(pending(), Verdict.APPROVED);
        driver().production(true);
    }

    PipelineState state() {
        return driver().pipelines().find(driver().function()).orElseThrow();
    }

    PendingApproval pending() {
        return state().pending().orElseThrow();
    }

    int runs() {
        return driver().pipelines().runs(driver().function(), 10).size();
    }

    String production() {
        return driver().pipelines()
                .find(driver().function())
                .flatMap(PipelineState::production)
                .map(running -> running.release().number().toString())
                .orElse("nothing");
    }

    DecisionOutcome answer(PendingApproval pending, Verdict verdict) {
        return driver().pipelines()
                .decide(new Decision(pending.point(), verdict, "ada", verdict + " by Ada Moreau (ada) [slipway:n-1]"));
    }

    ApprovalResult result(PendingApproval pending) {
        return driver().pipelines().result(pending.point().action());
    }
}
