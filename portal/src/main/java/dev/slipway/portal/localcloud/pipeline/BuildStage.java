package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.FunctionBuilds;
import dev.slipway.portal.localcloud.pipeline.BuiltRelease.BuiltArtefact;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Second stage: the artefact is built, once; the later stages run these bytes. */
@Component
@Profile("local")
class BuildStage implements StageWork {
    private final FunctionBuilds builds;
    private final FunctionSource source;

    BuildStage(FunctionBuilds builds, FunctionSource source) {
        this.builds = builds;
        this.source = source;
    }

    @Override
    public Stage stage() {
        return Stage.BUILD;
    }

    @Override
    public StageOutcome perform(RunDetails run, BuildLog log, Cancellation cancellation) {
        return switch (builds.build(run.function(), run.commit(), log, cancellation)) {
            case BuildOutcome.Built built ->
                new StageOutcome.Built(new BuiltArtefact(
                        built.artefact(),
                        source.soundManifest(run.function(), run.commit()).memory(),
                        ofThisMachine()));
            case BuildOutcome.CompileFailed failed ->
                new StageOutcome.CodeRefused(
                        failed.messages().stream().map(CodeProblem::of).toList(), "It does not compile.");
            case BuildOutcome.CargoMissing missing -> new StageOutcome.Failed(missing.howToGet());
            case BuildOutcome.Cancelled cancelled -> new StageOutcome.Stopped();
            case BuildOutcome.Failed failed -> new StageOutcome.Failed(failed.reason());
        };
    }

    private static Architecture ofThisMachine() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? Architecture.ARM64 : Architecture.X86_64;
    }
}
