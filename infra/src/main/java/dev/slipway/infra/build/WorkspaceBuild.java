package dev.slipway.infra.build;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one build of a workspace that all functions of a synthesis share: at most once for each processor, and not at all
 * where a build of the same sources is there.
 */
public final class WorkspaceBuild {
    private final Path workspace;
    private final BuildTool tool;
    private final Path cache;
    private final Map<Architecture, Path> done = new EnumMap<>(Architecture.class);

    /**
     * Prepares a build; nothing runs before a zip is asked for.
     *
     * @param workspace the folder of the workspace's {@code Cargo.toml}
     * @param cache folder that keeps a folder of zips for each build, named by its key
     */
    public WorkspaceBuild(Path workspace, BuildTool tool, Path cache) {
        this.workspace = workspace.toAbsolutePath().normalize();
        this.tool = tool;
        this.cache = cache;
    }

    /**
     * The zip of a function of the workspace.
     *
     * @throws IOException if the workspace cannot be built, or has no such function
     */
    public Path zip(String crate, Architecture architecture) throws IOException {
        Path zip = built(architecture).resolve(crate + ".zip");
        if (!Files.exists(zip)) {
            throw new IOException("The build of " + workspace + " made no " + crate
                    + ": give its folder under functions/ a Cargo.toml with this name and a src/main.rs.");
        }
        return zip;
    }

    private Path built(Architecture architecture) throws IOException {
        Path known = done.get(architecture);
        if (known == null) {
            known = cache.resolve(WorkspaceHash.of(workspace, architecture, tool));
            if (!Files.exists(known)) {
                build(architecture, known);
            }
            done.put(architecture, known);
        }
        return known;
    }

    /** The folder appears complete or not at all, so that an interrupted build is no build. */
    private void build(Architecture architecture, Path target) throws IOException {
        Files.createDirectories(cache);
        Path output = Files.createTempDirectory(cache, "building-");
        try {
            tool.build(workspace, architecture, output);
            Path zips = Files.createDirectory(output.resolve("zips"));
            for (Path crate : crates(output)) {
                FunctionZip.write(crate.resolve("bootstrap"), zips.resolve(crate.getFileName() + ".zip"));
            }
            Files.move(zips, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(output);
        }
    }

    private static List<Path> crates(Path output) throws IOException {
        try (Stream<Path> folders = Files.list(output)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("bootstrap")))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
