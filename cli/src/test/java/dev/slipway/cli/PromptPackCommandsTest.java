package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command line understands each command that assistants are told to run. */
class PromptPackCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ *|`)slipway ([^`\n]+)(?:$|`)");

    @Test
    void everyCommandThatAssistantsAreToldIsUnderstood() throws IOException {
        List<String> commands = texts().flatMap(text -> COMMAND.matcher(text).results())
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();

        assertThat(commands)
                .hasSizeGreaterThan(10)
                .anyMatch(command -> command.startsWith("new "))
                .contains("diff orders-api", "regressions FILE");
        for (String command : commands) {
            String ofOne = command.replace("NAME", "orders-api");
            assertThatCode(() -> Slipway.commandLine().parseArgs(ofOne.split(" ")))
                    .as("slipway " + command)
                    .doesNotThrowAnyException();
        }
    }

    /** What the catalog and each of its functions say, which are what the generator gives. */
    private static Stream<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../functions-catalog"))) {
            return files
                    .filter(file -> file.toString().matches(".*/(AGENTS\\.md|SKILL\\.md|commands/[a-z-]+\\.toml)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(PromptPackCommandsTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
