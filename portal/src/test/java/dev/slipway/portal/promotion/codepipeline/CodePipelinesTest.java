package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.approval;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsError;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.FakeAws;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalPoint;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CodePipeline behind the port, against the service's wire format. */
class CodePipelinesTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = PipelinesInAws.withOne(WORLD);

    @Test
    void readsAPipelineThatNeverRan() {
        PipelineState state = aws.pipelines.find(ORDERS).orElseThrow();

        assertThat(state.stages())
                .extracting(StageState::name, StageState::status)
                .hasSize(7)
                .allMatch(stage -> stage.toList().getLast() == StageState.Status.NOT_RUN);
        assertThat(state.pending()).isEmpty();
        assertThat(state.production()).isEmpty();
        assertThat(state.pipeline().notice()).isEmpty();
    }

    @Test
    void findsNothingWhereThePipelineIsGone() {
        WORLD.pipelines().delete(PIPELINE);

        assertThat(aws.pipelines.find(ORDERS)).isEmpty();
        assertThat(aws.pipelines.runs(ORDERS, 10)).isEmpty();
    }

    @Test
    void findsWhatWaitsByCategoryStatusAndToken() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));

        PendingApproval pending = aws.pending();

        assertThat(pending.release()).isEqualTo(release(18));
        assertThat(pending.point().action()).isEqualTo(new ApprovalAction(PIPELINE, "Approval", "Approve", execution));
        assertThat(pending.newer()).isEmpty();
    }

    @Test
    void findsWhatWaitsWhereExecutionsRunSideBySide() {
        WORLD.pipelines().setParallel(PIPELINE);
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.pipelines().run(PIPELINE, mark(19));

        PendingApproval pending = aws.pending();

        assertThat(pending.release()).isEqualTo(release(18));
        assertThat(pending.newer()).contains(release(19).revision());
        assertThat(aws.pipelines.decide(approval(pending.point(), "n-1"))).isInstanceOf(DecisionOutcome.Accepted.class);
    }

    @Test
    void tellsWhatWaitsBehindTheLockedStage() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.pipelines().run(PIPELINE, mark(19));
        WORLD.pipelines().run(PIPELINE, mark(20));

        assertThat(aws.pending().release()).isEqualTo(release(18));
        assertThat(aws.pending().newer()).contains(release(20).revision());
    }

    @Test
    void saysWhereAnApprovalWaitsForNobodyKnowsWhat() {
        WORLD.pipelines().run(PIPELINE, "uploaded by hand");

        PipelineState state = aws.pipelines.find(ORDERS).orElseThrow();

        assertThat(state.pending()).isEmpty();
        assertThat(state.pipeline().notice()).contains("names no release", "codepipeline-artifact-revision-summary");
    }

    @Test
    void sendsAnApprovalWithWhoDecided() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));

        assertThat(aws.pipelines.decide(approval(aws.pending().point(), "n-1")))
                .isInstanceOf(DecisionOutcome.Accepted.class);
        WORLD.pipelines().production(PIPELINE, execution, true);

        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", execution)))
                .isInstanceOfSatisfying(ApprovalResult.Answered.class, answered -> {
                    assertThat(answered.verdict()).isEqualTo(Decision.Verdict.APPROVED);
                    assertThat(answered.summary()).contains("Ada Moreau", "[slipway:n-1]");
                });
        assertThat(aws.pipelines.find(ORDERS).flatMap(PipelineState::production).map(RunningRelease::release))
                .contains(release(18));
        assertThat(aws.pipelines.running(ORDERS, EnvironmentName.PRODUCTION).map(RunningRelease::release))
                .contains(release(18));
    }

    @Test
    void sendsARejectionWithItsReason() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));
        ApprovalPoint point = aws.pending().point();

        aws.pipelines.decide(new Decision(point, Decision.Verdict.REJECTED, "ada", "Rejected: too slow [slipway:n-1]"));

        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", execution)))
                .isInstanceOfSatisfying(
                        ApprovalResult.Answered.class,
                        answered -> assertThat(answered.verdict()).isEqualTo(Decision.Verdict.REJECTED));
        assertThat(aws.pipelines.find(ORDERS).orElseThrow().pending()).isEmpty();
    }

    @Test
    void answersInTheNameOfWhoDecidedWhereARoleIsAssumed() throws Exception {
        WORLD.pipelines().run(PIPELINE, mark(18));
        try (PipelinesInAws assuming = new PipelinesInAws("arn:aws:iam::123456789012:role/slipway-portal")) {
            ApprovalPoint point = assuming.pending().point();
            assertThat(assuming.pipelines.decide(new Decision(
                            point, Decision.Verdict.APPROVED, "ada moreau/../x", "Approved [slipway:n-1]")))
                    .isInstanceOf(DecisionOutcome.Accepted.class);
        }

        assertThat(WORLD.aws().calls())
                .filteredOn(call -> call.operation().equals("AssumeRole"))
                .extracting(call -> call.input().path("RoleSessionName").asString())
                .containsExactly("slipway-portal", "slipway-ada-moreau-..-x");
        assertThat(WORLD.aws().calls())
                .filteredOn(call -> call.operation().equals("PutApprovalResult"))
                .extracting(FakeAws.RecordedCall::accessKey)
                .doesNotContainAnyElementsOf(WORLD.aws().calls().stream()
                        .filter(call -> call.operation().equals("GetPipelineState"))
                        .map(FakeAws.RecordedCall::accessKey)
                        .toList());
    }

    @Test
    void knowsThatNothingWasSentWhereTheRoleIsNotGiven() throws Exception {
        WORLD.pipelines().run(PIPELINE, mark(18));
        try (PipelinesInAws assuming = new PipelinesInAws("arn:aws:iam::123456789012:role/slipway-portal")) {
            ApprovalPoint point = assuming.pending().point();
            WORLD.aws().deny("sts:AssumeRole");
            assertThat(assuming.pipelines.decide(approval(point, "n-1")))
                    .isInstanceOfSatisfying(DecisionOutcome.Unavailable.class, unavailable -> {
                        assertThat(unavailable.mayHaveHappened()).isFalse();
                        assertThat(unavailable.reason()).contains("sts:AssumeRole");
                    });
        }
        assertThat(WORLD.aws().count("PutApprovalResult")).isZero();
    }

    @Test
    void refusesWithoutACallWhereSomethingElseWaitsNow() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));
        ApprovalPoint point = aws.pending().point();
        WORLD.pipelines().renewToken(PIPELINE, execution);

        assertThat(aws.pipelines.decide(approval(point, "n-1"))).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        WORLD.pipelines().stop(PIPELINE, execution);
        assertThat(aws.pipelines.decide(approval(point, "n-1"))).isInstanceOf(DecisionOutcome.NoLongerWaiting.class);
        assertThat(WORLD.aws().count("PutApprovalResult")).isZero();
    }

    @Test
    void takesBothErrorsOfATokenForSomebodyElsesAnswer() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        for (String error : new String[] {"InvalidApprovalTokenException", "ApprovalAlreadyCompletedException"}) {
            WORLD.aws().fail("PutApprovalResult", new Fault.Error(new AwsError(400, error, "too late")));

            assertThat(aws.pipelines.decide(approval(aws.pending().point(), "n-1")))
                    .isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        }
    }

    @Test
    void neverRepeatsAnAnswerWhoseWayBackWasCut() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));
        ApprovalPoint point = aws.pending().point();
        WORLD.aws().fail("PutApprovalResult", new Fault.CutConnection());

        assertThat(aws.pipelines.decide(approval(point, "n-1")))
                .isInstanceOfSatisfying(
                        DecisionOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.mayHaveHappened()).isTrue());
        assertThat(WORLD.aws().count("PutApprovalResult")).isEqualTo(1);
        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", execution)))
                .isInstanceOfSatisfying(
                        ApprovalResult.Answered.class,
                        answered -> assertThat(answered.summary()).contains("[slipway:n-1]"));
    }

    @Test
    void knowsThatAThrottledOrRefusedAnswerDidNotArrive() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.aws().fail("PutApprovalResult", new Fault.Throttling());

        assertThat(aws.pipelines.decide(approval(aws.pending().point(), "n-1")))
                .isInstanceOfSatisfying(
                        DecisionOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.mayHaveHappened()).isFalse());
        assertThat(WORLD.aws().count("PutApprovalResult")).isEqualTo(1);
        WORLD.aws().deny("codepipeline:PutApprovalResult");
        assertThat(aws.pipelines.decide(approval(aws.pending().point(), "n-2")))
                .isInstanceOfSatisfying(DecisionOutcome.Unavailable.class, unavailable -> {
                    assertThat(unavailable.mayHaveHappened()).isFalse();
                    assertThat(unavailable.reason()).contains("codepipeline:PutApprovalResult", "allow it");
                });
    }

    @Test
    void tellsWhatBecameOfAnApprovalThatEndedWithoutAnAnswer() {
        String expired = WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.pipelines().expire(PIPELINE, expired);
        String stopped = WORLD.pipelines().run(PIPELINE, mark(19));
        WORLD.pipelines().stop(PIPELINE, stopped);

        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", expired)))
                .isEqualTo(new ApprovalResult.Ended("Nobody answered it in time."));
        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", stopped)))
                .isEqualTo(new ApprovalResult.Ended("The execution was stopped."));
        WORLD.pipelines().delete(PIPELINE);
        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", stopped)))
                .isInstanceOf(ApprovalResult.Ended.class);
    }

    @Test
    void saysThatItDoesNotKnowWhereTheServiceDoesNotAnswer() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.aws().deny("codepipeline:ListActionExecutions");

        assertThat(aws.pipelines.result(new ApprovalAction(PIPELINE, "Approval", "Approve", execution)))
                .isInstanceOf(ApprovalResult.Unknown.class);
    }

    @Test
    void anAnswerToAPipelineThatIsGoneOrCalledOtherwiseNowIsNotSent() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        ApprovalPoint point = aws.pending().point();
        WORLD.pipelines().delete(PIPELINE);
        WORLD.pipelines().create("slipway-orders-intake");

        assertThat(aws.pipelines.decide(approval(point, "n-1"))).isInstanceOf(DecisionOutcome.NoLongerWaiting.class);
        assertThat(WORLD.aws().count("PutApprovalResult")).isZero();
    }

    @Test
    void knowsWhenThePipelineGivesUp() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        assertThat(aws.pending().until()).isEqualTo(aws.pending().since().plus(Duration.ofDays(7)));

        WORLD.pipelines().setPatience(PIPELINE, 90);
        assertThat(aws.pending().until()).isEqualTo(aws.pending().since().plus(Duration.ofMinutes(90)));
    }

    @Test
    void leavesStartingToTheWorkflow() {
        assertThat(aws.pipelines.start(ORDERS, release(18).revision(), "lin"))
                .isInstanceOfSatisfying(
                        StartOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("workflow"));
    }

    @Test
    void tellsOneVersionOfThePipelineFromTheNext() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        String before = aws.pipelines.find(ORDERS).orElseThrow().pipeline().version();
        WORLD.pipelines().redefine(PIPELINE);

        assertThat(aws.pipelines.find(ORDERS).orElseThrow().pipeline().version())
                .isNotEqualTo(before);
    }
}
