package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.shared.CommitId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases that wait for a person: what an answer does, what a late or wrong one does not, and who comes next. */
@PipelineSlice
class ApprovalStoryTest extends PipelineStory {
    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private Runs runs;

    @Autowired
    private TransactionTemplate reading;

    @Test
    void aRejectionFailsTheApprovalWithItsReason() {
        commit(ORDERS, "first");
        workOn();

        reject(pending(ORDERS));
        workOn();

        PipelineRun run = newest(ORDERS);
        assertThat(run.status()).isEqualTo(PipelineRun.Status.REJECTED);
        assertThat(run.stages().get(3).status()).isEqualTo(StageState.Status.FAILED);
        assertThat(run.stages().get(3).latest().orElseThrow().summary()).contains("too slow");
        assertThat(production(ORDERS)).isEqualTo("nothing");
    }

    @Test
    void aReadingThatBeganBeforeTheWaitKnowsNothingOfIt() {
        commit(ORDERS, "first");
        while (newPortal().advance(Lane.BUILD)) {
            // nothing admits the run to its approval yet
        }

        reading.executeWithoutResult(transaction -> {
            runs.newest(ORDERS.value(), Limit.of(1));
            workOn();
            PipelineState before = pipelines.find(ORDERS).orElseThrow();
            assertThat(before.stages().get(3).status()).isEqualTo(StageState.Status.NOT_RUN);
            assertThat(before.pending()).isEmpty();
        });

        PipelineState after = pipelines.find(ORDERS).orElseThrow();
        assertThat(after.stages().get(3).status()).isEqualTo(StageState.Status.IN_PROGRESS);
        assertThat(after.pending()).isPresent();
    }

    @Test
    void aTokenAnswersOnce() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);
        approve(pending);

        assertThat(reject(pending)).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        workOn();
        assertThat(production(ORDERS)).isEqualTo("v1");
    }

    @Test
    void aWrongTokenDecidesNothing() {
        commit(ORDERS, "first");
        workOn();
        var point = pending(ORDERS).point();
        var guessed = new dev.slipway.portal.promotion.ApprovalPoint(point.action(), "0".repeat(48));

        assertThat(pipelines.decide(new Decision(guessed, Decision.Verdict.APPROVED, "ada", "guessed")))
                .isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(pending(ORDERS).point()).isEqualTo(point);
    }

    @Test
    void whatNobodyAnswersForSevenDaysIsRejected() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);

        clock.pass(Duration.ofDays(7).minusMinutes(1));
        desk.rejectExpired();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.IN_PROGRESS);

        clock.pass(Duration.ofMinutes(2));
        desk.rejectExpired();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.REJECTED);
        assertThat(approve(pending)).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(pipelines.result(pending.point().action())).isInstanceOf(ApprovalResult.Ended.class);
    }

    @Test
    void supersedesQueuedRunsButNeverAWaitingApproval() {
        CommitId first = commit(ORDERS, "first");
        workOn();
        PendingApproval waiting = pending(ORDERS);

        commit(ORDERS, "second");
        CommitId third = commit(ORDERS, "third");
        workOn();

        assertThat(pipelines.runs(ORDERS, 9))
                .extracting(PipelineRun::status)
                .containsExactly(
                        PipelineRun.Status.IN_PROGRESS, PipelineRun.Status.SUPERSEDED, PipelineRun.Status.IN_PROGRESS);
        assertThat(pending(ORDERS).point()).isEqualTo(waiting.point());
        assertThat(pending(ORDERS).release().revision()).isEqualTo(first);
        assertThat(pending(ORDERS).newer()).contains(third);

        approve(waiting);
        workOn();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(pending(ORDERS).release().revision()).isEqualTo(third);
        assertThat(pending(ORDERS).newer()).isEmpty();
    }

    @Test
    void aWaitingApprovalIsNotLostBehindManyNewerRuns() {
        CommitId first = commit(ORDERS, "first");
        workOn();
        for (int change = 0; change < 30; change++) {
            commit(ORDERS, "change " + change);
        }

        assertThat(pending(ORDERS).release().revision()).isEqualTo(first);
        assertThat(pending(ORDERS).newer()).contains(catalog.tip());
        assertThat(pipelines.all())
                .singleElement()
                .satisfies(state -> assertThat(state.pending()).isPresent());
    }

    @Test
    void ofTheRunsHeldBehindAnApprovalTheNewestTakesItsPlace() {
        commit(ORDERS, "first");
        workOn();
        commit(ORDERS, "second");
        workOn();
        CommitId third = commit(ORDERS, "third");
        workOn();

        assertThat(pipelines.runs(ORDERS, 9).get(1).status()).isEqualTo(PipelineRun.Status.SUPERSEDED);
        reject(pending(ORDERS));
        workOn();

        assertThat(pending(ORDERS).release().revision()).isEqualTo(third);
    }
}
