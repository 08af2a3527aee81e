package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.prompts.PromptPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** What assistants are told is in their formats, in all places the same, and names nothing that is not there. */
class PromptPackTest {

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();
    private static final Pattern SKILL = Pattern.compile("---\n(.*?)\n---\n\n(.*)", Pattern.DOTALL);
    private static final String ASKED = "What was asked for, in the person's words: {{args}}\n\n";

    /** A pack by path within its folder; its name says whose it is. */
    private record Pack(String name, Map<String, String> files) {
        @Override
        public String toString() {
            return name;
        }

        String file(String path) {
            return files.getOrDefault(path, "");
        }
    }

    static List<Pack> packs() {
        List<Pack> packs = new ArrayList<>(List.of(new Pack("functions", PromptPack.ofCatalog())));
        for (FunctionSpec spec : Specs.all()) {
            String folder = GeneratedTree.folder(spec.identity().name());
            Map<String, String> files = new LinkedHashMap<>();
            GENERATOR
                    .generate(spec)
                    .files()
                    .forEach((path, content) -> files.put(path.substring(folder.length()), content));
            packs.add(new Pack(spec.identity().name().value(), files));
        }
        return packs;
    }

    @Test
    void theCatalogsPackIsWhatTheGeneratorMakes() {
        PromptPack.ofCatalog()
                .forEach((path, content) -> assertThat(Catalog.text(Catalog.ROOT.resolve(path)))
                        .as(path)
                        .isEqualTo(content));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyTaskIsASkillAndACommandWithTheSameWords(Pack pack) {
        for (String task : PromptPack.TASKS) {
            Matcher skill = SKILL.matcher(pack.file(".agents/skills/" + task + "/SKILL.md"));
            assertThat(skill.matches()).as(task + " begins with front matter").isTrue();
            Map<?, ?> head = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(skill.group(1));
            assertThat(head.get("name")).isEqualTo(task).asString().matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(task).hasSizeLessThanOrEqualTo(64);
            assertThat(String.valueOf(head.get("description")))
                    .contains("Use it when")
                    .hasSizeBetween(40, 1024);
            assertThat(head.get("metadata")).isEqualTo(Map.of("template", TemplateCatalog.VERSION.toString()));

            JsonNode command = new TomlMapper().readTree(pack.file(".gemini/commands/" + task + ".toml"));
            assertThat(command.propertyNames()).containsExactlyInAnyOrder("description", "prompt");
            assertThat(command.path("description").asString()).isEqualTo(head.get("description"));
            assertThat(command.path("prompt").asString()).isEqualTo(ASKED + skill.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theExtensionNamesThePackItsVersionAndItsRules(Pack pack) {
        JsonNode extension = new JsonMapper().readTree(pack.file("gemini-extension.json"));
        assertThat(extension.path("name").asString()).isEqualTo(pack.name()).matches("[a-z0-9-]+");
        assertThat(extension.path("version").asString()).isEqualTo(TemplateCatalog.VERSION.toString());
        assertThat(pack.files()).containsKey(extension.path("contextFileName").asString());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void otherAssistantsAreSentToTheSameRules(Pack pack) {
        assertThat(pack.file(".github/copilot-instructions.md")).contains("`AGENTS.md`", "`.agents/skills/*/SKILL.md`");
        assertThat(pack.file("AGENTS.md"))
                .contains("Slipway " + TemplateCatalog.VERSION + " ", "## Rules", "## Commands")
                .contains(PromptPack.TASKS.stream()
                        .map(task -> "- `" + task + "`")
                        .toList())
                .contains("No `unwrap` or `expect` outside of tests", "`tokio`", "async/await", "`tracing`");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyTargetOfMakeThatIsNamedExists(Pack pack) {
        Set<String> targets = Catalog.text(Catalog.ROOT.resolve("Makefile"))
                .lines()
                .map(Pattern.compile("([a-z][a-z-]*):.*")::matcher)
                .filter(Matcher::matches)
                .map(rule -> rule.group(1))
                .collect(Collectors.toSet());
        assertThat(commands(pack, "make "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(targets).as(line).contains(line.split(" ")[1]));
    }

    /** Make has targets, the command line a parser of its own that the module cli asks; cargo brings these along. */
    @ParameterizedTest
    @MethodSource("packs")
    void everyLineToTypeIsOfAProgramThatIsThere(Pack pack) {
        assertThat(typed(pack))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.split(" ")[0]).as(line).isIn("make", "slipway", "cargo"));
        assertThat(commands(pack, "cargo ").map(line -> line.split(" ")[1])).isSubsetOf("tree", "update");
        assertThat(commands(pack, "(?:bash|python3?|git|aws|npm|npx|pip|mvn|java) "))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyVariableThatACommandOfMakeSetsIsOneOfIt(Pack pack) {
        String makefile = Catalog.text(Catalog.ROOT.resolve("Makefile"));
        assertThat(commands(pack, "make ")
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .filter(word -> word.contains("=")))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(makefile).contains("\n" + word.split("=")[0] + " ?="));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyFileOfTheCatalogThatIsNamedIsThere(Pack pack) {
        assertThat(told(pack)
                        .flatMap(text -> Pattern.compile("`((?:[\\w.-]+/)*[\\w-]+\\.(?:toml|yaml|lock|md))`")
                                .matcher(text)
                                .results())
                        .map(found -> found.group(1))
                        .filter(path -> !pack.files().containsKey(path))
                        .filter(path -> !path.equals("function.yaml")))
                .allSatisfy(path -> assertThat(Catalog.ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyFunctionThatACommandNamesIsItsOwnOrAnExample(Pack pack) {
        Set<String> known = Set.of("NAME", "receipts-api", pack.name());
        assertThat(commands(pack, "make ").flatMap(line -> Stream.of(line.split(" "))))
                .filteredOn(word -> word.startsWith("FUNCTION="))
                .allSatisfy(word -> assertThat(known).contains(word.substring("FUNCTION=".length())));
    }

    @Test
    void everyFileOfAFunctionThatItsRulesNameIsGenerated() {
        for (Pack pack : packs()) {
            if (!pack.name().equals("functions")) {
                assertThat(Pattern.compile("`((?:src|tests|proto)/[\\w.]+)`")
                                .matcher(pack.file("AGENTS.md"))
                                .results()
                                .map(found -> found.group(1)))
                        .isNotEmpty()
                        .allSatisfy(path -> assertThat(pack.files()).containsKey(path));
            }
        }
    }

    /** Lines to type of a pack that begin so: whole lines and code spans. */
    private static Stream<String> commands(Pack pack, String start) {
        Pattern command = Pattern.compile("(?m)(?:^ *|`)(" + start + "[^`\n]+)(?:$|`)");
        return told(pack)
                .flatMap(text -> command.matcher(text).results())
                .map(found -> found.group(1).strip());
    }

    /** All lines of blocks to type. */
    private static Stream<String> typed(Pack pack) {
        return told(pack)
                .flatMap(text -> Pattern.compile("(?ms)^ *```\n(.*?)^ *```")
                        .matcher(text)
                        .results())
                .flatMap(block -> block.group(1).lines())
                .map(String::strip);
    }

    /** Texts of a pack that assistants read. */
    private static Stream<String> told(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> file.getKey().matches("AGENTS\\.md|\\.agents/.*|\\.gemini/.*"))
                .map(Map.Entry::getValue);
    }
}
