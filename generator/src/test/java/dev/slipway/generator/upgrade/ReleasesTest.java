package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.TemplateCatalog;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version that was released gives for ever what it gave: other files need another version. */
class ReleasesTest {

    @ParameterizedTest
    @MethodSource("functions")
    void otherFilesHaveAnotherVersion(FunctionName function) {
        FileTree released = Releases.function(function);
        String manifest =
                released.text("functions/" + function + "/function.yaml").orElseThrow();
        FunctionSpec answers = switch (ManifestParser.parse(manifest)) {
            case ParsedManifest.Parsed parsed -> FunctionSpec.answersOf(parsed.manifest());
            case ParsedManifest.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
        FileTree now = FileTree.of(new FunctionGenerator().generate(answers));
        assertThat(now.equals(released))
                .as("the templates give what 1.0.0 gave, or have another version")
                .isEqualTo(TemplateCatalog.VERSION.toString().equals("1.0.0"));
    }

    @Test
    void theSharedCratesCarryTheVersionOfTheTemplates() throws Exception {
        Path crates = Path.of("../functions-catalog/libraries/backend/common");
        try (var folders = Files.list(crates)) {
            assertThat(folders)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("Cargo.toml")))
                            .contains("\nversion = \"" + TemplateCatalog.VERSION + "\"\n"));
        }
    }

    static List<FunctionName> functions() {
        return Releases.functions();
    }
}
