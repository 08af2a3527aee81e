package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.Problem;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.FunctionBuilds;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** First stage: the manifest is sound, the code is formatted, clippy has nothing to say, and the tests pass. */
@Component
@Profile("local")
class ChecksStage implements StageWork {
    private final FunctionBuilds builds;
    private final FunctionSource source;

    ChecksStage(FunctionBuilds builds, FunctionSource source) {
        this.builds = builds;
        this.source = source;
    }

    @Override
    public Stage stage() {
        return Stage.CHECKS;
    }

    @Override
    public StageOutcome perform(RunDetails run, BuildLog log, Cancellation cancellation) {
        Optional<ParsedManifest> manifest = source.manifest(run.function(), run.commit());
        if (manifest.isEmpty()) {
            return new StageOutcome.Failed(run.commit().abbreviated() + " has no "
                    + FunctionSource.folder(run.function()) + Manifest.FILE_NAME
                    + ": add it, or remove what is left of the function.");
        }
        if (manifest.get() instanceof ParsedManifest.Invalid invalid) {
            return invalidManifest(run, invalid.problems(), log);
        }
        return switch (builds.check(run.function(), run.commit(), log, cancellation)) {
            case ChecksOutcome.Passed passed -> new StageOutcome.ChecksPassed(passed.tests());
            case ChecksOutcome.Found found ->
                new StageOutcome.CodeRefused(
                        found.messages().stream().map(CodeProblem::of).toList(), found.reason());
            case ChecksOutcome.CargoMissing missing -> new StageOutcome.Failed(missing.howToGet());
            case ChecksOutcome.Cancelled cancelled -> new StageOutcome.Stopped();
            case ChecksOutcome.Failed failed -> new StageOutcome.Failed(failed.reason());
        };
    }

    private static StageOutcome invalidManifest(RunDetails run, List<Problem> problems, BuildLog log) {
        String file = FunctionSource.folder(run.function()) + Manifest.FILE_NAME;
        problems.forEach(problem -> log.error(file + ":" + problem));
        return new StageOutcome.CodeRefused(
                problems.stream()
                        .map(problem -> new CodeProblem(file, problem.line(), problem.message(), problem.toString()))
                        .toList(),
                "The manifest cannot be read: correct function.yaml and commit again.");
    }
}
