package dev.slipway.infra.build;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link BuildTool} in a container: an image of our own with a pinned toolchain, so that nobody needs Rust.
 *
 * @param cache folder for cargo's registry and target folder between builds
 */
public record DockerBuild(Path cache) implements BuildTool {
    private static final String DOCKERFILE = text("Dockerfile");
    private static final String IMAGE =
            "slipway-rust-build:" + Digests.of(DOCKERFILE).substring(0, 12);

    @Override
    public String identity() {
        return IMAGE;
    }

    @Override
    public void build(Path workspace, Architecture architecture, Path output) throws IOException {
        Path context = Files.createTempDirectory("slipway-build-image");
        Path dockerfile = Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
        try {
            Commands.run(context, List.of("docker", "build", "--quiet", "--tag", IMAGE, context.toString()));
        } finally {
            Files.delete(dockerfile);
            Files.delete(context);
        }
        Files.createDirectories(cache);
        Commands.run(workspace, command(workspace, architecture, output));
    }

    /** The sources are read-only in the container, which has no rights beyond those of whoever starts it. */
    List<String> command(Path workspace, Architecture architecture, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--init", "--cap-drop=ALL"));
        command.addAll(List.of("--security-opt=no-new-privileges", "--user", owner(output)));
        command.addAll(List.of("--volume", workspace.toAbsolutePath() + ":/workspace:ro"));
        command.addAll(List.of("--volume", cache.toAbsolutePath() + ":/cache"));
        command.addAll(List.of("--volume", output.toAbsolutePath() + ":/output"));
        command.addAll(List.of("--workdir", "/workspace", IMAGE, "cargo"));
        command.addAll(CargoLambda.arguments(architecture, "/output"));
        return command;
    }

    private static String owner(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");
    }

    private static String text(String name) {
        try (InputStream file = DockerBuild.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The jar of infra is incomplete: it has no " + name + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The jar of infra cannot be read.", e);
        }
    }
}
