package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.generator.prompts.PromptPack;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command line understands each command that assistants are told to run. */
class PromptPackCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ *|`)slipway ([^`\n]+)(?:$|`)");

    @Test
    void everyCommandThatAssistantsAreToldIsUnderstood() {
        List<String> commands = PromptPack.ofCatalog().values().stream()
                .flatMap(text -> COMMAND.matcher(text).results())
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();

        assertThat(commands).hasSizeGreaterThan(5).anyMatch(command -> command.startsWith("new "));
        for (String command : commands) {
            // What no file is given to is named by a task without one.
            String whole = command.equals("regressions") ? "regressions FILE" : command;
            assertThatCode(() -> Slipway.commandLine().parseArgs(whole.split(" ")))
                    .as("slipway " + command)
                    .doesNotThrowAnyException();
        }
    }
}
