package dev.slipway.infra.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceBuildTest {
    @TempDir
    private Path folder;

    private Path workspace;
    private final RecordedBuilds tool = new RecordedBuilds();

    @BeforeEach
    void workspace() throws IOException {
        workspace = folder.resolve("workspace");
        write("Cargo.toml", "[workspace]");
        write("Cargo.lock", "version = 4");
        write("functions/orders-api/src/main.rs", "fn main() {}");
        write("functions/orders-intake/src/main.rs", "fn main() {}");
    }

    @Test
    void allFunctionsOfASynthesisShareOneBuild() throws IOException {
        WorkspaceBuild build = build();

        assertThat(build.zip("orders-api", Architecture.ARM64)).exists();
        assertThat(build.zip("orders-intake", Architecture.ARM64)).exists();
        assertThat(tool.built).containsExactly(Architecture.ARM64);
    }

    @Test
    void anUnchangedSecondSynthesisBuildsNothing() throws IOException {
        Path first = build().zip("orders-api", Architecture.ARM64);
        write("target/debug/whatever", "is no source");

        assertThat(build().zip("orders-api", Architecture.ARM64)).isEqualTo(first);
        assertThat(tool.built).hasSize(1);
    }

    @Test
    void sourcesLockProfileAndProcessorEachMakeAnotherBuild() throws IOException {
        build().zip("orders-api", Architecture.ARM64);
        build().zip("orders-api", Architecture.X86_64);
        write("functions/orders-api/src/main.rs", "fn main() { }");
        build().zip("orders-api", Architecture.ARM64);
        write("Cargo.lock", "version = 4 # another");
        build().zip("orders-api", Architecture.ARM64);
        write("Cargo.toml", "[workspace]\n[profile.release]\nlto = true");
        build().zip("orders-api", Architecture.ARM64);

        assertThat(tool.built).hasSize(5);
    }

    @Test
    void sameExecutablesMakeSameZips() throws IOException {
        Path first = build().zip("orders-api", Architecture.ARM64);
        write("functions/orders-api/README.md", "words only");

        assertThat(build().zip("orders-api", Architecture.ARM64))
                .isNotEqualTo(first)
                .hasSameBinaryContentAs(first);
    }

    @Test
    void aBuildThatFailedLeavesNothingBehind() throws IOException {
        tool.fails = true;
        assertThatThrownBy(() -> build().zip("orders-api", Architecture.ARM64))
                .hasMessageContaining("does not compile");

        assertThat(folder.resolve("cache")).isEmptyDirectory();
        tool.fails = false;
        assertThat(build().zip("orders-api", Architecture.ARM64)).exists();
    }

    @Test
    void aFunctionThatTheWorkspaceDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> build().zip("invoices", Architecture.ARM64)).hasMessageContaining("made no invoices");
    }

    @Test
    void cargoLambdaBuildsTheWholeWorkspaceAsLocked() {
        assertThat(CargoLambda.usual().command(Architecture.ARM64, Path.of("/out")))
                .containsExactly(
                        "cargo",
                        "lambda",
                        "build",
                        "--release",
                        "--locked",
                        "--workspace",
                        "--arm64",
                        "--lambda-dir",
                        "/out",
                        "--compiler",
                        "zig");
    }

    @Test
    void theContainerSeesSourcesReadOnlyAndHasNoRights() throws IOException {
        Path output = Files.createDirectory(folder.resolve("output"));

        assertThat(new DockerBuild(folder.resolve("cache")).command(workspace, Architecture.X86_64, output))
                .contains(
                        "--cap-drop=ALL", "--security-opt=no-new-privileges", workspace + ":/workspace:ro", "--x86-64")
                .containsSubsequence("--lambda-dir", "/output");
    }

    private WorkspaceBuild build() {
        return new WorkspaceBuild(workspace, tool, folder.resolve("cache"));
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Makes the executables of the two functions out of nothing, and counts. */
    private static final class RecordedBuilds implements BuildTool {
        private final List<Architecture> built = new ArrayList<>();
        private boolean fails;

        @Override
        public String identity() {
            return "recorded";
        }

        @Override
        public void build(Path workspace, Architecture architecture, Path output) throws IOException {
            built.add(architecture);
            for (String crate : List.of("orders-api", "orders-intake")) {
                Files.writeString(Files.createDirectory(output.resolve(crate)).resolve("bootstrap"), crate);
            }
            if (fails) {
                throw new IOException("orders-intake does not compile.");
            }
        }
    }
}
