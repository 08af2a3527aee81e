package dev.slipway.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor this shell, in bash or zsh (there after \"autoload -U compinit bashcompinit; compinit;"
                + " bashcompinit\"):%n",
        footer = "  source <(slipway completion)")
@SuppressWarnings("NullAway.Init")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        var root = command.root().commandLine();
        command.commandLine().getOut().println(AutoComplete.bash(root.getCommandName(), root));
        return ExitCodes.DONE;
    }
}
