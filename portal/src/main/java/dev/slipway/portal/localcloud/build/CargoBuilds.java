package dev.slipway.portal.localcloud.build;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.FunctionBuilds;
import dev.slipway.portal.shared.CommitId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Builds and checks with the cargo of this machine, in one folder and one target folder for all functions. */
@Component
@Profile("local")
class CargoBuilds implements FunctionBuilds {
    private final BuildQueue queue;
    private final Workspace workspace;
    private final Cargo cargo;
    private final Toolchain toolchain;
    private final TargetFolder target;

    CargoBuilds(BuildQueue queue, Workspace workspace, Cargo cargo, Toolchain toolchain, TargetFolder target) {
        this.queue = queue;
        this.workspace = workspace;
        this.cargo = cargo;
        this.toolchain = toolchain;
        this.target = target;
    }

    @Override
    public BuildOutcome build(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
        if (!toolchain.hasCargo()) {
            return new BuildOutcome.CargoMissing(toolchain.howToGetCargo());
        }
        return queue.inTurn(log, cancellation, () -> buildNow(function, commit, log, cancellation))
                .orElseGet(BuildOutcome.Cancelled::new);
    }

    @Override
    public ChecksOutcome check(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
        if (!toolchain.hasCargo()) {
            return new ChecksOutcome.CargoMissing(toolchain.howToGetCargo());
        }
        return queue.inTurn(log, cancellation, () -> switch (workspace.at(commit, log)) {
                    case Workspace.Files.Ready ready ->
                        new CargoChecks(cargo, toolchain, ready.folder(), function).run(log, cancellation);
                    case Workspace.Files.Unavailable unavailable -> new ChecksOutcome.Failed(unavailable.reason());
                })
                .orElseGet(ChecksOutcome.Cancelled::new);
    }

    private BuildOutcome buildNow(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
        return switch (workspace.at(commit, log)) {
            case Workspace.Files.Ready ready -> compileAlone(function, ready.folder(), log, cancellation);
            case Workspace.Files.Unavailable unavailable -> new BuildOutcome.Failed(unavailable.reason());
        };
    }

    private BuildOutcome compileAlone(FunctionName function, Path folder, BuildLog log, Cancellation cancellation) {
        try {
            return target.alone(log, cancellation, () -> compile(function, folder, log, cancellation))
                    .orElseGet(BuildOutcome.Cancelled::new);
        } catch (IOException e) {
            return new BuildOutcome.Failed("The folder that cargo builds into cannot be locked: " + e.getMessage()
                    + ". Check its rights, or set slipway.local-cloud.cargo-target-folder to another one.");
        }
    }

    private BuildOutcome compile(FunctionName function, Path folder, BuildLog log, Cancellation cancellation) {
        List<String> arguments =
                List.of("build", "--release", "--locked", "--message-format=json", "--package", function.value());
        return switch (cargo.run(folder, arguments, log, cancellation)) {
            case CargoRun.Cancelled cancelled -> new BuildOutcome.Cancelled();
            case CargoRun.Failed failed -> new BuildOutcome.Failed(failed.reason());
            case CargoRun.Ended ended -> {
                if (ended.succeeded()) {
                    yield keep(function, log);
                }
                yield ended.errors().isEmpty()
                        ? new BuildOutcome.Failed(CargoFailure.explain(ended))
                        : new BuildOutcome.CompileFailed(ended.errors());
            }
        };
    }

    private BuildOutcome keep(FunctionName function, BuildLog log) {
        try {
            Artefact artefact = target.keep(function);
            log.step("Built " + artefact.digest().substring(0, 12) + ", zip of " + artefact.zipBytes() + " bytes");
            return new BuildOutcome.Built(artefact);
        } catch (IOException e) {
            return new BuildOutcome.Failed("The executable cannot be kept: " + e.getMessage() + ".");
        }
    }
}
