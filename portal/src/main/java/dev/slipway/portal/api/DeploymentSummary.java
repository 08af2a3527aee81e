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
 * @param pipeline its name
 * @param staging what runs there; missing where nothing does
 * @param production what runs there; missing where nothing does
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

    /**
     * What an environment runs.
     *
     * @param release that runs there
     * @param since when it was deployed
     */
    public record Running(Built release, Instant since) {

        static Running of(RunningRelease running) {
            return new Running(Built.of(running.release()), running.since());
        }
    }

    /**
     * A release: built once, the same bytes in each environment.
     *
     * @param release such as v12
     * @param commit that it was built of
     * @param artefactSha256 of its zip, in hexadecimal digits
     */
    public record Built(String release, String commit, String artefactSha256) {

        static Built of(Release release) {
            return new Built(
                    release.number().toString(),
                    release.revision().value(),
                    release.artefact().value());
        }
    }

    /**
     * A run of the pipeline.
     *
     * @param id of the execution
     * @param status how far it is
     * @param commit that it delivers
     * @param release that it built; missing until it has
     * @param trigger what started it in a few words, such as commit
     * @param startedAt when it began
     * @param stages in their order
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Run(
            String id,
            PipelineRun.Status status,
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
                    run.status(),
                    run.source().revision().value(),
                    run.source().release().map(release -> release.number().toString()),
                    run.source().trigger(),
                    run.started(),
                    run.stages().stream().map(Stage::of).toList());
        }
    }

    /**
     * A stage of a run.
     *
     * @param name as the pipeline has it
     * @param status how far it is
     * @param summary what came of it, in a sentence; may be empty
     */
    public record Stage(String name, StageState.Status status, String summary) {

        static Stage of(StageState stage) {
            return new Stage(
                    stage.name(),
                    stage.status(),
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
