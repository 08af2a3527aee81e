package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalPoint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codepipeline.model.ActionExecution;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;
import software.amazon.awssdk.services.codepipeline.model.ActionState;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.StageExecution;
import software.amazon.awssdk.services.codepipeline.model.StageState;

/**
 * An approval that waits, as the service has it: an action of category Approval that is in progress and has a token.
 *
 * @param point where an answer goes
 * @param since when it began to wait; nothing where the service does not say
 * @param inbound executions that wait behind it, which the waiting stage locks out
 */
record WaitingApproval(ApprovalPoint point, Optional<Instant> since, List<String> inbound) {

    WaitingApproval {
        inbound = List.copyOf(inbound);
    }

    /** The one that waits in a pipeline's state; a pipeline whose executions run side by side has none there. */
    static Optional<WaitingApproval> in(GetPipelineStateResponse state, PipelineDeclaration definition) {
        return state.stageStates().stream()
                .filter(stage -> stage.stageName() != null)
                .flatMap(stage ->
                        stage.actionStates().stream().flatMap(action -> waiting(definition, stage, action).stream()))
                .findFirst();
    }

    /** The one that waited longest among the actions of all executions. */
    static Optional<WaitingApproval> among(List<ActionExecutionDetail> actions, String pipeline) {
        return actions.stream()
                .filter(ActionDetails::isApproval)
                .filter(action -> action.status() == ActionExecutionStatus.IN_PROGRESS)
                .filter(action -> action.pipelineExecutionId() != null
                        && action.stageName() != null
                        && action.actionName() != null)
                .sorted((a, b) -> start(a).compareTo(start(b)))
                .flatMap(action -> ActionDetails.token(action)
                        .map(token -> new WaitingApproval(
                                new ApprovalPoint(
                                        new ApprovalAction(
                                                pipeline,
                                                action.stageName(),
                                                action.actionName(),
                                                action.pipelineExecutionId()),
                                        token),
                                Optional.ofNullable(action.startTime()),
                                List.of()))
                        .stream())
                .findFirst();
    }

    private static Instant start(ActionExecutionDetail action) {
        return Objects.requireNonNullElse(action.startTime(), Instant.EPOCH);
    }

    private static Optional<WaitingApproval> waiting(
            PipelineDeclaration definition, StageState stage, ActionState action) {
        ActionExecution latest = action.latestExecution();
        StageExecution execution = stage.latestExecution();
        if (latest == null
                || latest.status() != ActionExecutionStatus.IN_PROGRESS
                || latest.token() == null
                || execution == null
                || execution.pipelineExecutionId() == null
                || action.actionName() == null
                || !Definitions.isApproval(definition, stage.stageName(), action.actionName())) {
            return Optional.empty();
        }
        ApprovalAction place = new ApprovalAction(
                definition.name(), stage.stageName(), action.actionName(), execution.pipelineExecutionId());
        List<String> inbound = Stream.concat(
                        Stream.ofNullable(stage.inboundExecution()), stage.inboundExecutions().stream())
                .map(StageExecution::pipelineExecutionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Optional.of(new WaitingApproval(
                new ApprovalPoint(place, latest.token()), Optional.ofNullable(latest.lastStatusChange()), inbound));
    }
}
