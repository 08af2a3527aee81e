package dev.slipway.catalog.cdk;

import dev.slipway.infra.FunctionCode;
import dev.slipway.infra.build.BuildTool;
import dev.slipway.infra.build.CargoLambda;
import dev.slipway.infra.build.DockerBuild;
import dev.slipway.infra.build.WorkspaceBuild;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.ReleaseLabel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says for each function of a synthesis where its code comes from; what is built is built once for all of them. */
final class CodeSource {
    private final CodeMode mode;
    private final Optional<Path> zips;
    private final WorkspaceBuild build;

    private final Optional<ReleaseLabel> release;

    CodeSource(CodeMode mode, Path catalog, Optional<Prebuilt> prebuilt, Path cache) {
        this.mode = mode;
        zips = prebuilt.map(Prebuilt::zips);
        release = prebuilt.flatMap(Prebuilt::release);
        BuildTool tool = mode == CodeMode.DOCKER ? new DockerBuild(cache.resolve("docker-build")) : CargoLambda.usual();
        build = new WorkspaceBuild(catalog, tool, cache.resolve("builds"));
    }

    /** Zips that were built before, and which release they are. */
    record Prebuilt(Path zips, Optional<ReleaseLabel> release) {}

    FunctionCode of(FunctionName function) {
        return switch (mode) {
            case LOCAL -> new FunctionCode.Local(build, function.value());
            case DOCKER -> new FunctionCode.Docker(build, function.value());
            case PREBUILT -> new FunctionCode.Prebuilt(prebuilt(function), release);
            case STUB -> new FunctionCode.Stub();
        };
    }

    private Path prebuilt(FunctionName function) {
        Path folder = zips.orElseThrow(() ->
                new IllegalArgumentException("--code prebuilt needs --zips: name the folder with the built zips."));
        Path zip = folder.resolve(function + ".zip");
        if (!Files.exists(zip)) {
            throw new IllegalArgumentException("There is no " + zip + ": build " + function + " first.");
        }
        return zip;
    }
}
