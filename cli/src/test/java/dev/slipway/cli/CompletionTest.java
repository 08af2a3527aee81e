package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompletionTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "bash, 'slipway up', upgrade",
        "bash, 'slipway new --own', --own-workspace",
        "bash, 'slipway diff --js', --json",
        "zsh, 'slipway up', upgrade"
    })
    void completesInTheShell(String shell, String line, String completed) throws Exception {
        assumeThat(isInstalled(shell)).as(shell + " is installed").isTrue();
        assertThat(terminal.run("completion")).isEqualTo(ExitCodes.DONE);
        Path script = Files.writeString(folder.resolve("completion"), terminal.out());
        String setup = shell.equals("zsh") ? "autoload -U compinit bashcompinit; compinit -u; bashcompinit; " : "";
        var process = new ProcessBuilder(
                        shell,
                        "-c",
                        setup + "source '" + script + "'; COMP_LINE='" + line + "'; COMP_WORDS=(" + line + ");"
                                + " COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _complete_slipway; echo ${COMPREPLY[@]}")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip().split("\\s+")).contains(completed);
    }

    @Test
    void everyCommandExplainsItselfAndItsExitCodes() {
        CommandLine commands = Slipway.commandLine();
        for (String name : commands.getSubcommands().keySet()) {
            assertThat(terminal.run(name, "--help")).as(name).isEqualTo(ExitCodes.DONE);
            assertThat(terminal.out()).as(name).contains("Usage: slipway " + name, "--help");
        }
        assertThat(terminal.run("--help")).isEqualTo(ExitCodes.DONE);
        assertThat(terminal.out())
                .contains("Exit codes:")
                .contains(commands.getSubcommands().keySet());
    }

    private static boolean isInstalled(String shell) throws InterruptedException {
        try {
            return new ProcessBuilder(shell, "-c", "exit 0").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
