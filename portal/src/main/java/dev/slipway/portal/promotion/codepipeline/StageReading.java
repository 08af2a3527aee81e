package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.ClosedTransition;
import dev.slipway.portal.promotion.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.model.ActionExecution;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionState;
import software.amazon.awssdk.services.codepipeline.model.StageExecution;
import software.amazon.awssdk.services.codepipeline.model.StageExecutionStatus;
import software.amazon.awssdk.services.codepipeline.model.TransitionState;

/** Reads stages of pipelines; every member of what the service answers may be absent. */
final class StageReading {

    private StageReading() {}

    /** A stage as GetPipelineState has it now, with who closed the way into it. */
    static StageState nowWithItsWay(software.amazon.awssdk.services.codepipeline.model.StageState stage) {
        StageState now = now(stage);
        TransitionState way = stage.inboundTransitionState();
        return way == null || way.enabled() == null || way.enabled()
                ? now
                : now.closedBy(new ClosedTransition(
                        Objects.requireNonNullElse(way.lastChangedBy(), "somebody in the account"),
                        Optional.ofNullable(way.lastChangedAt()),
                        Objects.requireNonNullElse(way.disabledReason(), "")));
    }

    /** A stage as GetPipelineState has it now. */
    static StageState now(software.amazon.awssdk.services.codepipeline.model.StageState stage) {
        String name = Objects.requireNonNullElse(stage.stageName(), "");
        StageExecution latest = stage.latestExecution();
        if (latest == null || latest.pipelineExecutionId() == null) {
            return StageState.notRun(name);
        }
        StageState.Status status = status(latest.status());
        List<ActionExecution> actions = stage.actionStates().stream()
                .map(ActionState::latestExecution)
                .filter(Objects::nonNull)
                .toList();
        List<Instant> moves = actions.stream()
                .map(ActionExecution::lastStatusChange)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String summary = actions.stream()
                .map(StageReading::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return moves.isEmpty()
                ? new StageState(name, status, Optional.empty())
                : new StageState(
                        name,
                        status,
                        Optional.of(new StageState.StageRun(
                                latest.pipelineExecutionId(),
                                moves.getFirst(),
                                hasEnded(status) ? Optional.of(moves.getLast()) : Optional.empty(),
                                summary,
                                address(actions))));
    }

    /** A stage of one execution, by its actions as ListActionExecutions has them, in any order. */
    static StageState of(String name, String executionId, List<ActionExecutionDetail> actions) {
        if (actions.isEmpty()) {
            return StageState.notRun(name);
        }
        StageState.Status status = together(actions);
        Instant started = actions.stream()
                .map(ActionExecutionDetail::startTime)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Optional<Instant> finished = hasEnded(status)
                ? actions.stream()
                        .map(ActionExecutionDetail::lastUpdateTime)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                : Optional.empty();
        String summary = actions.stream()
                .map(ActionDetails::summary)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        Optional<String> address = actions.stream()
                .flatMap(action -> ActionDetails.address(action).stream())
                .findFirst();
        return new StageState(
                name, status, Optional.of(new StageState.StageRun(executionId, started, finished, summary, address)));
    }

    private static StageState.Status together(List<ActionExecutionDetail> actions) {
        StageState.Status worst = StageState.Status.SUCCEEDED;
        for (ActionExecutionDetail action : actions) {
            StageState.Status status = ActionDetails.status(action);
            if (status == StageState.Status.IN_PROGRESS || worst == StageState.Status.SUCCEEDED) {
                worst = status;
            }
        }
        return worst;
    }

    private static StageState.Status status(@Nullable StageExecutionStatus status) {
        if (status == null) {
            return StageState.Status.IN_PROGRESS;
        }
        return switch (status) {
            case CANCELLED -> StageState.Status.CANCELLED;
            case IN_PROGRESS, STOPPING, UNKNOWN_TO_SDK_VERSION -> StageState.Status.IN_PROGRESS;
            case FAILED -> StageState.Status.FAILED;
            case STOPPED -> StageState.Status.STOPPED;
            case SUCCEEDED -> StageState.Status.SUCCEEDED;
            case SKIPPED -> StageState.Status.SKIPPED;
        };
    }

    private static boolean hasEnded(StageState.Status status) {
        return status != StageState.Status.IN_PROGRESS && status != StageState.Status.NOT_RUN;
    }

    private static String words(ActionExecution action) {
        return action.errorDetails() != null && action.errorDetails().message() != null
                ? action.errorDetails().message()
                : Objects.requireNonNullElse(action.summary(), "");
    }

    private static Optional<String> address(List<ActionExecution> actions) {
        return actions.stream()
                .map(ActionExecution::externalExecutionUrl)
                .filter(Objects::nonNull)
                .filter(address -> address.startsWith("https://"))
                .findFirst();
    }
}
