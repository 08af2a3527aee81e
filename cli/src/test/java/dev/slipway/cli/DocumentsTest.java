package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ManifestSchema;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages about the command line and about manifests say what these do. */
class DocumentsTest {

    private static final String CLI = read("docs/cli.md");
    private static final String MANIFEST = read("docs/manifest.md");

    @Test
    void everyCommandAndOptionThatIsNamedExists() {
        CommandLine commands = Slipway.commandLine();
        for (String command : found(CLI + MANIFEST, "slipway ([a-z]+)")) {
            assertThat(commands.getSubcommands().keySet())
                    .as("slipway " + command)
                    .contains(command);
        }
        Set<String> options = commands.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSpec::longestName)
                .collect(Collectors.toSet());
        assertThat(options).containsAll(found(CLI, "(--[a-z][a-z-]+)"));
    }

    @Test
    void everyCommandIsDocumented() {
        for (String command : Slipway.commandLine().getSubcommands().keySet()) {
            assertThat(CLI).contains("| `slipway " + command + "` |");
        }
    }

    @Test
    void everyExampleOfACommandIsUnderstood() {
        for (String line :
                CLI.lines().filter(each -> each.startsWith("slipway ")).toList()) {
            String[] words = line.replace("NAME", "receipts-api").split(" ");
            List<String> arguments = new ArrayList<>(List.of(words).subList(1, words.length));
            assertThat(Slipway.commandLine()
                            .parseArgs(arguments.toArray(new String[0]))
                            .errors())
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void theExamplesOfManifestsAreValid() {
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(MANIFEST)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSize(2);
        for (String example : examples) {
            assertThat(ManifestParser.parse(example)).as(example).isInstanceOf(ParsedManifest.Parsed.class);
        }
    }

    @Test
    void everyFieldOfTheSchemaIsDocumented() {
        JsonNode schema = new JsonMapper().readTree(ManifestSchema.text());
        for (String field : schema.path("properties").propertyNames()) {
            assertThat(MANIFEST).contains("| `" + field + "` |");
        }
        for (JsonNode trigger : schema.path("properties").path("trigger").path("oneOf")) {
            String name = trigger.path("$ref").asString().replaceAll(".*/", "");
            JsonNode properties = schema.path("$defs").path(name).path("properties");
            String type = properties.path("type").path("const").asString();
            String row = MANIFEST.lines()
                    .filter(line -> line.startsWith("| `" + type + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(type));
            for (String field : properties.propertyNames()) {
                assertThat(row).contains(field.equals("type") ? type : "`" + field + "`");
            }
        }
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of("..").resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
