package dev.slipway.generator.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWorkspaceTest {

    private static final Path CATALOG = Path.of("..", "functions-catalog");

    @Test
    void hasAllThatAFunctionNeedsAndNoOtherFunction() throws IOException {
        FileTree workspace = workspace("receipts-api");
        assertThat(workspace.files().keySet())
                .contains(
                        ".agents/skills/write-proptest/SKILL.md",
                        ".cargo/config.toml",
                        ".config/nextest.toml",
                        ".github/workflows/functions.yml",
                        ".gitignore",
                        "AGENTS.md",
                        "Cargo.lock",
                        "Cargo.toml",
                        "Makefile",
                        "README.md",
                        "check-size.sh",
                        "clippy.toml",
                        "delivery/tools.sh",
                        "deny.toml",
                        "functions/receipts-api/src/handler.rs",
                        "integration/run.sh",
                        "libraries/backend/common/settings/src/lib.rs",
                        "rust-toolchain.toml",
                        "rustfmt.toml")
                .noneMatch(path -> path.startsWith("functions/") && !path.startsWith("functions/receipts-api/"))
                .noneMatch(path -> path.contains("/target/"));
        assertThat(workspace.text("Makefile")).contains(Files.readString(CATALOG.resolve("Makefile")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipts-api", "quotes-api"})
    void locksTheFunctionAndTheSharedCratesAlone(String name) {
        var lock = CargoLock.parse(workspace(name).text("Cargo.lock").orElseThrow());
        assertThat(lock.members()).containsExactly("error_ext", "proto_defs", name, "settings", "tracing_setup");
        assertThat(lock.holds("proptest")).isTrue();
        assertThat(lock.holds("aws-sdk-ssm")).isTrue();
    }

    private static FileTree workspace(String name) {
        return OwnWorkspace.around(new FunctionGenerator().generate(spec(name)));
    }

    static FunctionSpec spec(String name) {
        try {
            String text = Files.readString(CATALOG.resolve("functions/quotes-api/function.yaml"));
            if (ManifestParser.parse(text) instanceof ParsedManifest.Parsed parsed) {
                var spec = FunctionSpec.answersOf(parsed.manifest());
                var identity = new Identity(
                        new FunctionName(name),
                        spec.identity().owner(),
                        spec.identity().description());
                return new FunctionSpec(identity, spec.trigger(), spec.sizing(), spec.needs());
            }
            throw new AssertionError(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
