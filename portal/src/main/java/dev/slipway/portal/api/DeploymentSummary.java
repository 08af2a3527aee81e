package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a function's pipeline, and what runs where.
 *
 * @param waiting the release that waits for an approval
 * @param runs newest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeploymentSummary(
        String pipeline,
        Optional<Running> staging,
        Optional<Running> production,
        Optional<Built> waiting,
        List<Run> runs) {

    /** Copies the runs. */
    public DeploymentSummary {
        runs = List.copyOf(runs);
    }

    /** What an environment runs, and since when. */
    public record Running(Built release, Instant since) {

        static Running of(RunningRelease running) {
            return new Running(Built.of(running.release()), running.since());
        }
    }

    /**
     * A release: built once, the same bytes in each environment.
     *
     * @param release such as v12
     * @param artefactSha256 of its zip
     */
    public record Built(String release, String commit, String artefactSha256) {

        static Built of(Release release) {
            return new Built(
                    release.number().toString(),
                    release.revision().value(),
                    release.artefact().value());
        }
    }

    /** A run of the pipeline. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Run(
            String id,
            String status,
            String commit,
            Optional<String> release,
            String trigger,
            Instant startedAt,
            List<Stage> stages) {

        /** Copies the stages. */
        public Run {
            stages = List.copyOf(stages);
        }

        static Run of(PipelineRun run) {
            return new Run(
                    run.executionId(),
                    run.status().words(),
                    run.source().revision().value(),
                    run.source().release().map(release -> release.number().toString()),
                    run.source().trigger(),
                    run.started(),
                    run.stages().stream().map(Stage::of).toList());
        }
    }

    /** A stage of a run, and what came of it in a sentence that may be empty. */
    public record Stage(String name, String status, String summary) {

        static Stage of(StageState stage) {
            return new Stage(
                    stage.name(),
                    stage.status().words(),
                    stage.latest().map(StageState.StageRun::summary).orElse(""));
        }
    }

    static DeploymentSummary of(Deployments.Overview overview) {
        return new DeploymentSummary(
                overview.state().pipeline().name(),
                overview.staging().map(Running::of),
                overview.state().production().map(Running::of),
                overview.state().pending().map(pending -> Built.of(pending.release())),
                overview.runs().stream().map(Run::of).toList());
    }
}
