package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.PipelineState.Pipeline;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codepipeline.model.ExecutionMode;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;

/** Puts a pipeline's state together from what the service says of its definition, its stages and its executions. */
final class PipelineReader {
    private final PipelineCalls calls;
    private final Definitions definitions;
    private final Clock clock;

    PipelineReader(PipelineCalls calls, Clock clock) {
        this.calls = calls;
        this.definitions = new Definitions(calls);
        this.clock = clock;
    }

    /**
     * What is known of a pipeline.
     *
     * @param state its state
     * @param staging what staging runs
     * @param rollBack whether production can go back
     * @param facts what was measured of each release
     * @param builtBy the execution that built each release
     */
    record Reading(
            PipelineState state,
            Optional<RunningRelease> staging,
            RollBack rollBack,
            Map<ReleaseNumber, RunFacts> facts,
            Map<ReleaseNumber, String> builtBy) {}

    /** The state of a function's pipeline now, or nothing where the pipeline is not there. */
    Optional<Reading> read(FunctionName function, String pipeline) {
        return calls.state(pipeline).flatMap(state -> read(function, pipeline, state));
    }

    /** The same from a state that was read already. */
    Optional<Reading> read(FunctionName function, String pipeline, GetPipelineStateResponse state) {
        int version = state.pipelineVersion() == null ? 0 : state.pipelineVersion();
        return definitions.of(pipeline, version).map(definition -> {
            Executions executions = calls.executions(pipeline);
            Optional<WaitingApproval> waiting = definition.executionMode() == ExecutionMode.PARALLEL
                    ? WaitingApproval.among(calls.actions(pipeline), pipeline)
                    : WaitingApproval.in(state, definition);
            Optional<PendingApproval> pending = waiting.flatMap(found -> pending(found, definition, executions));
            List<StageState> stages = state.stageStates().stream()
                    .map(StageReading::nowWithItsWay)
                    .toList();
            Optional<RunningRelease> production =
                    running(stages, DeliveryStage.PRODUCTION, executions).or(() -> lastOneThrough(executions));
            PipelineState read = new PipelineState(
                    function,
                    new Pipeline(
                            pipeline,
                            String.valueOf(version),
                            clock.instant(),
                            notice(definition, waiting.isPresent() && pending.isEmpty())),
                    stages,
                    pending,
                    production);
            return new Reading(
                    read,
                    running(stages, DeliveryStage.STAGING, executions),
                    WayBack.of(read, definition.executionMode(), executions),
                    executions.facts(waiting.map(found -> found.point().action().executionId())),
                    executions.builtBy(
                            waiting.map(found -> found.point().action().executionId())));
        });
    }

    private Optional<PendingApproval> pending(
            WaitingApproval waiting, PipelineDeclaration definition, Executions executions) {
        ApprovalAction place = waiting.point().action();
        return executions
                .release(place.executionId())
                .map(release -> new PendingApproval(
                        waiting.point(),
                        release,
                        waiting.since().orElseGet(clock::instant),
                        newer(waiting, release, executions),
                        Optional.empty(),
                        Definitions.patience(definition, place.stage(), place.action())));
    }

    /** What waits behind the locked stage, or has entered the pipeline since. */
    private static Optional<CommitId> newer(WaitingApproval waiting, Release candidate, Executions executions) {
        return waiting.inbound().stream()
                .flatMap(execution -> executions.release(execution).stream())
                .findFirst()
                .or(() -> executions.newestWanted())
                .filter(release -> release.number().compareTo(candidate.number()) > 0)
                .map(Release::revision);
    }

    /** What a stage brought to its environment, if its newest run there succeeded. */
    private static Optional<RunningRelease> running(
            List<StageState> stages, DeliveryStage stage, Executions executions) {
        return stages.stream()
                .filter(state -> state.name().equals(stage.title()))
                .filter(state -> state.status() == StageState.Status.SUCCEEDED)
                .flatMap(state -> state.latest().stream())
                .flatMap(run -> executions.release(run.executionId()).stream()
                        .map(release ->
                                new RunningRelease(release, run.finished().orElse(run.started()))))
                .findFirst();
    }

    /** While production is being changed, or after it failed there, what went through before counts. */
    private static Optional<RunningRelease> lastOneThrough(Executions executions) {
        return executions
                .newestSucceeded()
                .flatMap(execution -> Executions.release(execution)
                        .map(release -> new RunningRelease(release, Executions.lastMoved(execution))));
    }

    private static String notice(PipelineDeclaration definition, boolean unreadable) {
        return unreadable
                ? "An approval waits in " + definition.name() + ", and its revision summary names no release: have the"
                        + " workflow upload the bundle with codepipeline-artifact-revision-summary, then run it again."
                : "";
    }
}
