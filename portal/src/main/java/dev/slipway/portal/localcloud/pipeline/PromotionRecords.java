package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalPoint;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.StageState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Translates runs into promotion's records. */
final class PromotionRecords {
    /** Name of this form of the pipeline; changes when its stages do. */
    static final String DEFINITION = "local-1";

    private PromotionRecords() {}

    /** Each stage as its newest run left it. */
    static List<StageState> stages(List<Run> newestFirst, List<ClosedWay> closed) {
        return Arrays.stream(Stage.values())
                .map(stage -> newestFirst.stream()
                        .map(Run::details)
                        .filter(run -> run.progress(stage).startedAt() != null)
                        .findFirst()
                        .map(run -> stage(run, stage))
                        .orElseGet(() -> StageState.notRun(stage.title())))
                .map(state -> closed.stream()
                        .filter(way -> way.stage().title().equals(state.name()))
                        .findFirst()
                        .map(way -> state.closedBy(way.closing()))
                        .orElse(state))
                .toList();
    }

    static PipelineRun run(Run run, Optional<Release> release) {
        RunDetails details = run.details();
        return new PipelineRun(
                details.id().toString(),
                new PipelineRun.Source(
                        details.commit(),
                        release,
                        trigger(run.identity()),
                        details.subject().startedBy()),
                status(details.status()),
                details.times().queued(),
                Arrays.stream(Stage.values())
                        .map(stage -> stage(details, stage))
                        .toList());
    }

    private static String trigger(RunIdentity identity) {
        if (identity.isRollBack()) {
            return PipelineRun.ROLL_BACK;
        }
        return identity.person().isPresent() ? "Run pipeline" : "commit";
    }

    static PendingApproval pending(Run run, Release release, Run newest) {
        Approval approval = run.approval().orElseThrow();
        return new PendingApproval(
                new ApprovalPoint(
                        new ApprovalAction(
                                run.function().value(),
                                Stage.APPROVAL.title(),
                                "Approve",
                                run.id().toString()),
                        approval.token()),
                release,
                approval.openedAt(),
                Optional.of(newest.identity().commit())
                        .filter(commit -> !commit.equals(run.identity().commit())),
                run.identity().person());
    }

    static RunFacts facts(BuiltRelease release, RunFindings findings) {
        return new RunFacts(
                release.release(),
                findings.testsPassed().map(tests -> new RunFacts.Checks(tests, 0, took(findings.checks()))),
                Optional.of(findings.smoke()).filter(smoke -> !smoke.isEmpty()).map(PromotionRecords::smoke),
                Optional.of(findings.coldStarts())
                        .filter(starts -> !starts.isEmpty())
                        .map(starts -> new RunFacts.ColdStarts(
                                release.memory(),
                                starts.stream().map(ColdStart::initMilliseconds).toList())),
                Optional.of(release.zipBytes()));
    }

    private static RunFacts.Smoke smoke(List<SmokeResult> results) {
        List<SmokeResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        return new RunFacts.Smoke(
                results.size() - failed.size(),
                failed.size(),
                failed.isEmpty()
                        ? ""
                        : failed.getFirst().event() + ": " + failed.getFirst().detail());
    }

    private static Duration took(StageProgress checks) {
        return checks.started()
                .flatMap(start -> checks.finished().map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
    }

    private static StageState stage(RunDetails run, Stage stage) {
        StageProgress progress = run.progress(stage);
        Optional<StageState.StageRun> latest = progress.started()
                .map(started -> new StageState.StageRun(
                        run.id().toString(),
                        started,
                        progress.finished(),
                        progress.summary(),
                        Optional.of(run.id().address() + "?stage=" + stage.id())
                                .filter(address -> stage != Stage.APPROVAL)));
        return new StageState(stage.title(), status(progress.status()), latest);
    }

    private static StageState.Status status(StageStatus status) {
        return switch (status) {
            case PENDING -> StageState.Status.NOT_RUN;
            case IN_PROGRESS -> StageState.Status.IN_PROGRESS;
            case SUCCEEDED -> StageState.Status.SUCCEEDED;
            case FAILED -> StageState.Status.FAILED;
            case STOPPED -> StageState.Status.STOPPED;
        };
    }

    private static PipelineRun.Status status(RunStatus status) {
        return switch (status) {
            case QUEUED -> PipelineRun.Status.QUEUED;
            case IN_PROGRESS, HELD, WAITING -> PipelineRun.Status.IN_PROGRESS;
            case SUCCEEDED -> PipelineRun.Status.SUCCEEDED;
            case FAILED -> PipelineRun.Status.FAILED;
            case REJECTED -> PipelineRun.Status.REJECTED;
            case STOPPED -> PipelineRun.Status.STOPPED;
            case SUPERSEDED -> PipelineRun.Status.SUPERSEDED;
        };
    }
}
