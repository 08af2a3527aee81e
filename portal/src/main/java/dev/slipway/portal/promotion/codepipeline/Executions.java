package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codepipeline.model.ExecutionType;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionStatus;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionSummary;
import software.amazon.awssdk.services.codepipeline.model.SourceRevision;

/** The executions of one pipeline, newest first, as ListPipelineExecutions gives them; any member of one may be absent. */
record Executions(List<PipelineExecutionSummary> newestFirst) {

    Executions {
        newestFirst = newestFirst.stream()
                .filter(execution -> execution.pipelineExecutionId() != null)
                .toList();
    }

    Optional<PipelineExecutionSummary> find(String executionId) {
        return newestFirst.stream()
                .filter(execution -> execution.pipelineExecutionId().equals(executionId))
                .findFirst();
    }

    /** What an execution carries, if it says so. */
    Optional<Release> release(String executionId) {
        return find(executionId).flatMap(Executions::release);
    }

    static Optional<Release> release(PipelineExecutionSummary execution) {
        return execution.sourceRevisions().stream()
                .map(SourceRevision::revisionSummary)
                .flatMap(summary -> ReleaseMark.read(summary).stream())
                .findFirst();
    }

    /**
     * What was measured of each release, by its newest execution. Whatever waits for approval or went all the way has
     * answered its example events: the pipeline lets nothing else pass.
     */
    Map<ReleaseNumber, RunFacts> facts(Optional<String> waiting) {
        Map<ReleaseNumber, RunFacts> facts = new HashMap<>();
        for (PipelineExecutionSummary execution : newestFirst) {
            boolean smoked = execution.status() == PipelineExecutionStatus.SUCCEEDED
                    || waiting.filter(execution.pipelineExecutionId()::equals).isPresent();
            execution.sourceRevisions().stream()
                    .flatMap(source -> ReleaseMark.facts(source.revisionSummary(), smoked).stream())
                    .findFirst()
                    .ifPresent(found -> facts.merge(
                            found.release().number(),
                            found,
                            (newer, older) -> newer.smoke().isPresent() ? newer : older));
        }
        return Map.copyOf(facts);
    }

    /**
     * The execution that synthesised each release: the one that waits with it, or the newest that went all the way, or the
     * newest of all. A roll-back synthesises nothing.
     */
    Map<ReleaseNumber, String> builtBy(Optional<String> waiting) {
        Map<ReleaseNumber, String> built = new HashMap<>();
        newestFirst.stream()
                .filter(execution -> !isRollBack(execution))
                .sorted(Comparator.comparing(execution ->
                        waiting.filter(execution.pipelineExecutionId()::equals).isPresent()
                                ? 0
                                : execution.status() == PipelineExecutionStatus.SUCCEEDED ? 1 : 2))
                .forEach(execution -> release(execution)
                        .ifPresent(release -> built.putIfAbsent(release.number(), execution.pipelineExecutionId())));
        return Map.copyOf(built);
    }

    /** The newest execution that went all the way; a roll-back is one, too, and carries the release that it brought back. */
    Optional<PipelineExecutionSummary> newestSucceeded() {
        return newestFirst.stream()
                .filter(execution -> execution.status() == PipelineExecutionStatus.SUCCEEDED)
                .findFirst();
    }

    /** The newest execution that brought an older release than this one to production; a roll-back to one is one, too. */
    Optional<PipelineExecutionSummary> lastThroughBefore(Release now) {
        return newestFirst.stream()
                .filter(execution -> execution.status() == PipelineExecutionStatus.SUCCEEDED)
                .filter(execution -> release(execution)
                        .filter(release -> release.number().compareTo(now.number()) < 0)
                        .isPresent())
                .findFirst();
    }

    /** Whether an execution brings back a release that production ran before. */
    static boolean isRollBack(PipelineExecutionSummary execution) {
        return execution.rollbackMetadata() != null || execution.executionType() == ExecutionType.ROLLBACK;
    }

    /** The newest release of any execution that was not given up. */
    Optional<Release> newestWanted() {
        return newestFirst.stream()
                .filter(execution -> !isRollBack(execution))
                .filter(execution -> execution.status() == PipelineExecutionStatus.IN_PROGRESS
                        || execution.status() == PipelineExecutionStatus.SUCCEEDED)
                .findFirst()
                .flatMap(Executions::release);
    }

    static PipelineRun.Status status(PipelineExecutionSummary execution) {
        PipelineExecutionStatus status = execution.status();
        if (status == null) {
            return PipelineRun.Status.IN_PROGRESS;
        }
        return switch (status) {
            case CANCELLED -> PipelineRun.Status.CANCELLED;
            case IN_PROGRESS, STOPPING, UNKNOWN_TO_SDK_VERSION -> PipelineRun.Status.IN_PROGRESS;
            case STOPPED -> PipelineRun.Status.STOPPED;
            case SUCCEEDED -> PipelineRun.Status.SUCCEEDED;
            case SUPERSEDED -> PipelineRun.Status.SUPERSEDED;
            case FAILED -> PipelineRun.Status.FAILED;
        };
    }

    /** When it last moved; the beginning of time where the service does not say. */
    static Instant lastMoved(PipelineExecutionSummary execution) {
        return Optional.ofNullable(execution.lastUpdateTime())
                .or(() -> Optional.ofNullable(execution.startTime()))
                .orElse(Instant.EPOCH);
    }
}
