package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision.Verdict;
import dev.slipway.portal.promotion.StageState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codepipeline.model.ActionCategory;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionResult;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;

/** Reads one action execution as ListActionExecutions has it; any member may be absent. */
final class ActionDetails {

    private ActionDetails() {}

    static boolean isApproval(ActionExecutionDetail action) {
        return action.input() != null
                && action.input().actionTypeId() != null
                && action.input().actionTypeId().category() == ActionCategory.APPROVAL;
    }

    static boolean isIn(ActionExecutionDetail action, String stage, String name) {
        return stage.equals(action.stageName()) && name.equals(action.actionName());
    }

    /** The token of an approval that waits, for pipelines whose state has none. */
    static Optional<String> token(ActionExecutionDetail action) {
        return result(action).map(ActionExecutionResult::externalExecutionId);
    }

    static Optional<String> summary(ActionExecutionDetail action) {
        return result(action)
                .map(result ->
                        result.errorDetails() != null && result.errorDetails().message() != null
                                ? result.errorDetails().message()
                                : result.externalExecutionSummary())
                .filter(words -> !words.isBlank());
    }

    static Optional<String> address(ActionExecutionDetail action) {
        return result(action)
                .map(ActionExecutionResult::externalExecutionUrl)
                .filter(address -> address.startsWith("https://"));
    }

    static StageState.Status status(ActionExecutionDetail action) {
        ActionExecutionStatus status = action.status();
        if (status == null) {
            return StageState.Status.IN_PROGRESS;
        }
        return switch (status) {
            case IN_PROGRESS, UNKNOWN_TO_SDK_VERSION -> StageState.Status.IN_PROGRESS;
            case ABANDONED -> StageState.Status.STOPPED;
            case SUCCEEDED -> StageState.Status.SUCCEEDED;
            case FAILED -> StageState.Status.FAILED;
        };
    }

    /** What became of an approval; one that failed without anybody's words ran into its time limit. */
    static ApprovalResult result(ActionExecutionDetail action, Supplier<Instant> now) {
        Instant at = Objects.requireNonNullElseGet(action.lastUpdateTime(), now);
        String words = summary(action).orElse("");
        return switch (status(action)) {
            case IN_PROGRESS -> new ApprovalResult.Waiting();
            case SUCCEEDED -> new ApprovalResult.Answered(Verdict.APPROVED, words, at);
            case FAILED ->
                words.isEmpty()
                        ? new ApprovalResult.Ended("Nobody answered it in time.")
                        : new ApprovalResult.Answered(Verdict.REJECTED, words, at);
            case STOPPED -> new ApprovalResult.Ended("The execution was stopped.");
            case NOT_RUN, CANCELLED, SKIPPED -> new ApprovalResult.Ended("The execution was cancelled.");
        };
    }

    private static Optional<ActionExecutionResult> result(ActionExecutionDetail action) {
        return action.output() == null
                ? Optional.empty()
                : Optional.ofNullable(action.output().executionResult());
    }
}
