package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Code in documents is code: Rust stands in a source that is compiled, shells understand commands, data can be read. */
class CodeBlocksTest {
    private static final Clone CLONE = Clone.here();
    private static final List<Block> BLOCKS =
            CLONE.files(".md").stream().flatMap(CodeBlocksTest::blocks).toList();

    /** What is typed in documents and is none of this repository's: it comes with the prerequisites. */
    private static final Set<String> PROGRAMS = Set.of(
            "make",
            "slipway",
            "cargo",
            "gh",
            "git",
            "mvn",
            "bash",
            "cd",
            "export",
            "pip",
            "rustup",
            "docker",
            "docker-compose",
            "java",
            "aws",
            "npx",
            "npm",
            "source",
            "curl",
            "psql",
            "pg_dump",
            "cp",
            "mkdir",
            "chmod",
            "openssl",
            "echo",
            "env",
            "sudo",
            "apt-get",
            "tar",
            "sh",
            "grep",
            "cdk");

    private record Block(Path file, String language, String code) {
        @Override
        public String toString() {
            return CLONE.relative(file) + ": " + code.lines().findFirst().orElse("");
        }
    }

    @Test
    void rustStandsInASourceThatIsCompiled() {
        List<String> sources = CLONE.files(".rs").stream()
                .map(file -> squeezed(Clone.read(file)))
                .toList();

        assertThat(of("rust")).isNotEmpty().allSatisfy(block -> {
            assertThat(sources.stream().anyMatch(source -> source.contains(squeezed(block.code()))))
                    .as(block + " stands in no .rs file")
                    .isTrue();
        });
    }

    @Test
    void shellsUnderstandCommands() {
        assertThat(of("bash", "sh", "shell"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(understood(block.code()))
                        .as(block.toString())
                        .isEmpty());
    }

    @Test
    void everyCommandBeginsWithAProgramThatIsThere() {
        Pattern assignment = Pattern.compile("[A-Z_]+=\\S*");
        assertThat(of("bash", "sh", "shell")).allSatisfy(block -> {
            for (String line : block.code().replace("\\\n", " ").split("\n")) {
                String command = line.strip().replaceFirst("^\\$ ", "");
                List<String> words = Stream.of(command.split("\\s+"))
                        .filter(word -> !assignment.matcher(word).matches())
                        .toList();
                boolean runs = !command.isEmpty() && !command.startsWith("#") && !command.matches("[a-z]+=.*");
                // What stands in the reader's own folder was put there by a script of ours.
                if (runs && !words.isEmpty() && !words.getFirst().startsWith("~/")) {
                    String program = words.getFirst();
                    assertThat(PROGRAMS.contains(program)
                                    || Files.exists(CLONE.root().resolve(program)))
                            .as(block + " runs " + program)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void dataCanBeRead() {
        for (Block block : of("yaml", "yml")) {
            assertThatCode(() -> new Load(LoadSettings.builder().build()).loadFromString(block.code()))
                    .as(block.toString())
                    .doesNotThrowAnyException();
        }
        for (Block block : of("json")) {
            assertThatCode(() -> new JsonMapper().readTree(block.code()))
                    .as(block.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void stateMachinesLeadFromTheirStartToTheirEnd() {
        List<JsonNode> machines = of("json").stream()
                .map(block -> new JsonMapper().readTree(block.code()))
                .filter(json -> json.has("StartAt"))
                .toList();

        assertThat(machines).isNotEmpty().allSatisfy(machine -> {
            Set<String> states = Set.copyOf(machine.path("States").propertyNames());
            Set<String> reached = new HashSet<>();
            reached.add(machine.path("StartAt").asString());
            machine.findValues("Next").forEach(next -> reached.add(next.asString()));
            assertThat(reached).isEqualTo(states);
            assertThat(machine.path("States"))
                    .allMatch(state -> state.has("Next")
                            || state.path("End").asBoolean(false)
                            || state.path("Type").asString().matches("Succeed|Fail|Choice"));
        });
    }

    /** A call above the API's rate never reached the function; the two others say that a later one may succeed. */
    @Test
    void stateMachinesRepeatWhatPassesWhereTheyCallAnApi() {
        List<JsonNode> calls = of("json").stream()
                .map(block -> new JsonMapper().readTree(block.code()))
                .flatMap(json -> json.path("States").valueStream())
                .filter(state -> state.path("Resource").asString("").endsWith(":apigateway:invoke"))
                .toList();

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.path("Retry")
                                .valueStream()
                                .flatMap(retry -> retry.path("ErrorEquals").valueStream())
                                .map(JsonNode::asString))
                        .contains("ApiGateway.429", "ApiGateway.503", "ApiGateway.504"));
    }

    private static List<Block> of(String... languages) {
        Set<String> wanted = Set.of(languages);
        return BLOCKS.stream()
                .filter(block -> wanted.contains(block.language()))
                .toList();
    }

    /** What a shell says against a script; nothing where it understands it. Nothing is run. */
    private static String understood(String script) {
        try {
            Process shell =
                    new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
            shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().close();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String squeezed(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    private static Stream<Block> blocks(Path file) {
        List<Block> found = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Clone.read(file))
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(FencedCodeBlock block) {
                        String info = block.getInfo() == null ? "" : block.getInfo();
                        found.add(new Block(file, info.split("\\s")[0], block.getLiteral()));
                    }
                });
        return found.stream();
    }
}
