package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.TemplateCatalog;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionUpgradeTest {

    private static final FunctionName ORDERS = new FunctionName("orders-api");
    private static final String MANIFEST = "functions/orders-api/function.yaml";
    private static final String DOMAIN = "functions/orders-api/src/domain.rs";

    private final FunctionGenerator generator = new FunctionGenerator();
    private final FunctionUpgrade upgrade = new FunctionUpgrade(generator);

    @ParameterizedTest
    @MethodSource("functions")
    void anUntouchedFunctionOfAnOlderReleaseBecomesAFreshOne(FunctionName function) {
        FileTree old = Releases.function(function);
        FileTree fresh = generatedNow(function, old);
        assertThat(upgraded(function, old, old)).isEqualTo(fresh);
        assertThat(upgrade.plan(function, fresh, fresh)).isInstanceOf(UpgradePlan.UpToDate.class);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatTheTeamAddedIsThereAfterTheUpgrade(FunctionName function) {
        FileTree old = Releases.function(function);
        String readme = "functions/" + function + "/README.md";
        FileTree ours = with(
                with(old, readme, text -> text + "\n## Ours\n\nAsk the team.\n"),
                "functions/" + function + "/src/own.rs",
                text -> "//! Ours.\n");
        FileTree result = upgraded(function, old, ours);
        assertThat(result.text(readme).orElseThrow()).endsWith("\n## Ours\n\nAsk the team.\n");
        assertThat(result.text("functions/" + function + "/src/own.rs")).contains("//! Ours.\n");
    }

    @Test
    void anotherMemorySizeStaysWhileTheVersionMoves() {
        FileTree old = older(generatedNow(ORDERS, Releases.function(ORDERS)));
        FileTree ours = with(old, MANIFEST, text -> text.replace("memory: 256", "memory: 512"));
        String manifest = upgraded(ORDERS, old, ours).text(MANIFEST).orElseThrow();
        assertThat(manifest).contains("memory: 512\n", "  version: " + TemplateCatalog.VERSION + "\n");
    }

    @Test
    void whatAssistantsAreToldMovesWithTheTemplatesAndKeepsWhatTheTeamAdded() {
        String agents = "functions/orders-api/AGENTS.md";
        String skill = "functions/orders-api/.agents/skills/review-iam/SKILL.md";
        String command = "functions/orders-api/.gemini/commands/review-iam.toml";
        String extension = "functions/orders-api/gemini-extension.json";
        String now = TemplateCatalog.VERSION.toString();
        FileTree old = older(generatedNow(ORDERS, Releases.function(ORDERS)));
        for (String path : List.of(agents, skill, command, extension)) {
            old = with(old, path, text -> text.replace(now, "1.0.0"));
        }
        FileTree ours = with(old, agents, text -> text + "\n## Ours\n\nAsk payments before you change a price.\n");
        ours = with(ours, skill, text -> text + "8. Send the table to security.\n");

        FileTree result = upgraded(ORDERS, old, ours);

        assertThat(result.text(agents).orElseThrow())
                .contains("Slipway " + now)
                .endsWith("## Ours\n\nAsk payments before you change a price.\n");
        assertThat(result.text(skill).orElseThrow())
                .contains("template: \"" + now + "\"")
                .endsWith("8. Send the table to security.\n");
        assertThat(result.text(command).orElseThrow()).contains(now).doesNotContain("1.0.0");
        assertThat(result.text(extension).orElseThrow()).contains("\"version\": \"" + now + "\"");
    }

    @Test
    void anEditOfTheSameLinesIsAConflictWithBothSides() {
        FileTree fresh = generatedNow(ORDERS, Releases.function(ORDERS));
        FileTree old = with(fresh, DOMAIN, text -> "//! As it was.\n" + text);
        FileTree ours = with(fresh, DOMAIN, text -> "//! As we want it.\n" + text);
        assertThat(upgrade.plan(ORDERS, old, ours)).isInstanceOfSatisfying(UpgradePlan.Ready.class, ready -> {
            assertThat(ready.merge().conflicted()).extracting(MergedFile::path).containsExactly(DOMAIN);
            assertThat(ready.generated()).isEqualTo(fresh);
        });
    }

    @Test
    void saysThatNothingIsRecorded() {
        assertThat(reason(FileTree.empty())).contains("Nothing is recorded").contains("adopt it");
    }

    @Test
    void saysWhyARecordCannotBeRead() {
        FileTree tampered = with(Releases.function(ORDERS), MANIFEST, text -> text.replace("memory: 256", "memory: x"));
        assertThat(reason(tampered))
                .contains("cannot be read")
                .contains("memory")
                .contains("adopt the function again");
    }

    @Test
    void refusesTheRecordOfAnotherFunction() {
        FileTree tampered =
                with(Releases.function(ORDERS), MANIFEST, text -> text.replace("name: orders-api", "name: other-api"));
        assertThat(reason(tampered)).contains("generated for other-api");
    }

    @Test
    void neverGoesBackToOlderTemplates() {
        FileTree newer =
                with(Releases.function(ORDERS), MANIFEST, text -> text.replace("version: 1.0.0", "version: 900.0.0"));
        assertThat(reason(newer)).contains("http-api 900.0.0").endsWith("upgrade Slipway first.");
    }

    static List<FunctionName> functions() {
        return Releases.functions();
    }

    private String reason(FileTree base) {
        return switch (upgrade.plan(ORDERS, base, Releases.function(ORDERS))) {
            case UpgradePlan.NotRecorded not -> not.reason();
            case UpgradePlan.NotPossible not -> not.reason();
            case UpgradePlan.Ready ready -> throw new AssertionError("Planned: " + ready);
            case UpgradePlan.UpToDate upToDate -> throw new AssertionError("Up to date: " + upToDate);
        };
    }

    private FileTree upgraded(FunctionName function, FileTree base, FileTree ours) {
        return switch (upgrade.plan(function, base, ours)) {
            case UpgradePlan.Ready ready -> TreeMergeTest.complete(ready.merge());
            case UpgradePlan.UpToDate upToDate -> ours;
            case UpgradePlan.NotRecorded not -> throw new AssertionError(not.reason());
            case UpgradePlan.NotPossible not -> throw new AssertionError(not.reason());
        };
    }

    /** What the recorded answers give now. */
    private FileTree generatedNow(FunctionName function, FileTree old) {
        String manifest = old.text("functions/" + function + "/function.yaml").orElseThrow();
        return switch (ManifestParser.parse(manifest)) {
            case ParsedManifest.Parsed parsed ->
                FileTree.of(generator.generate(FunctionSpec.answersOf(parsed.manifest())));
            case ParsedManifest.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static FileTree older(FileTree fresh) {
        return with(fresh, MANIFEST, text -> text.replace("version: " + TemplateCatalog.VERSION, "version: 0.9.0"));
    }

    static FileTree with(FileTree tree, String path, UnaryOperator<String> edit) {
        SortedMap<String, FileContent> files = new TreeMap<>(tree.files());
        files.put(path, FileContent.of(edit.apply(tree.text(path).orElse(""))));
        return new FileTree(files);
    }
}
