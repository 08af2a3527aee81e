package dev.slipway.portal.sourcecontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedSeedTest {
    private final Map<String, byte[]> files = new PackedSeed().files();

    @Test
    void holdsTheWholeWorkspace() throws IOException {
        assertThat(files)
                .containsKeys(
                        "Cargo.toml",
                        "Cargo.lock",
                        ".cargo/config.toml",
                        ".config/nextest.toml",
                        ".gitignore",
                        "rust-toolchain.toml",
                        "deny.toml",
                        "Makefile",
                        "README.md",
                        "AGENTS.md",
                        ".agents/skills/add-function/SKILL.md",
                        ".gemini/commands/review-iam.toml",
                        ".github/copilot-instructions.md",
                        "gemini-extension.json",
                        "functions/orders-api/AGENTS.md",
                        "teams.yaml",
                        "scorecards.yaml",
                        "schemas/scorecards.schema.json",
                        "policies/production.yaml",
                        "functions/orders-api/function.yaml",
                        "libraries/backend/common/settings/Cargo.toml");
        assertThat(files.get("Cargo.lock")).isEqualTo(Files.readAllBytes(Path.of("../functions-catalog/Cargo.lock")));
    }

    @Test
    void holdsNoTemplatesNoJavaAndNoBuildOutput() {
        assertThat(files.keySet())
                .noneMatch(
                        path -> path.startsWith("templates/") || path.startsWith("cdk/") || path.contains("target/"));
    }

    @Test
    void canBeCommittedAsItIs() {
        assertThat(new ChangeSet(files, Set.of()).written()).hasSameSizeAs(files);
    }
}
