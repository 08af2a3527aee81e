package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.model.ActionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalAlreadyCompletedException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.InvalidApprovalTokenException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PutApprovalResultResponse;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Answers approvals and finds out what became of them. An answer is sent once: the client for it repeats nothing, since a
 * second attempt after a lost answer would be refused and would look like somebody else's decision.
 *
 * @param once client without repetitions, in the name of who decided
 * @param calls calls that read, with repetitions
 */
record ApprovalCalls(OnBehalf once, PipelineCalls calls, Clock clock) {
    static final String PUT = "codepipeline:PutApprovalResult";
    static final String LIST_ACTIONS = "codepipeline:ListActionExecutions";
    private static final int SERVER_ERROR = 500;

    DecisionOutcome send(Decision decision) {
        ApprovalAction place = decision.point().action();
        try {
            PutApprovalResultResponse answer = once.of(
                    decision.personId(),
                    client -> client.putApprovalResult(request -> request.pipelineName(place.pipeline())
                            .stageName(place.stage())
                            .actionName(place.action())
                            .token(decision.point().token())
                            .result(result -> result.summary(decision.summary())
                                    .status(
                                            switch (decision.verdict()) {
                                                case APPROVED -> ApprovalStatus.APPROVED;
                                                case REJECTED -> ApprovalStatus.REJECTED;
                                            }))));
            return new DecisionOutcome.Accepted(Objects.requireNonNullElseGet(answer.approvedAt(), clock::instant));
        } catch (InvalidApprovalTokenException | ApprovalAlreadyCompletedException taken) {
            return new DecisionOutcome.DecidedElsewhere(
                    "The approval has received an answer already, or its time is over.");
        } catch (PipelineNotFoundException | StageNotFoundException | ActionNotFoundException gone) {
            return new DecisionOutcome.NoLongerWaiting(
                    place.pipeline() + "/" + place.stage() + "/" + place.action() + " is not there any more.");
        } catch (CodePipelineException refused) {
            // A refusal was read and not carried out; only an error of the server itself leaves that open.
            return new DecisionOutcome.Unavailable(
                    AwsFailure.of(refused, PUT).sentence(), refused.statusCode() >= SERVER_ERROR);
        } catch (StsException noRole) {
            // Nothing was sent: it is the role that was not given.
            return new DecisionOutcome.Unavailable(
                    AwsFailure.of(noRole, "sts:AssumeRole").sentence(), false);
        } catch (SdkException lost) {
            return new DecisionOutcome.Unavailable(AwsFailure.of(lost, PUT).sentence(), true);
        }
    }

    ApprovalResult result(ApprovalAction place) {
        try {
            return calls.actions(place.pipeline(), place.executionId()).stream()
                    .filter(action -> ActionDetails.isIn(action, place.stage(), place.action()))
                    .max((a, b) -> moved(a.lastUpdateTime()).compareTo(moved(b.lastUpdateTime())))
                    .map(action -> ActionDetails.result(action, clock::instant))
                    .orElseGet(() -> new ApprovalResult.Ended("The pipeline does not know this approval any more."));
        } catch (PipelineNotFoundException gone) {
            return new ApprovalResult.Ended("The pipeline " + place.pipeline() + " is not there any more.");
        } catch (SdkException failed) {
            return new ApprovalResult.Unknown(
                    AwsFailure.of(failed, LIST_ACTIONS).sentence());
        }
    }

    private static Instant moved(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, Instant.EPOCH);
    }
}
