package dev.slipway.cli;

import picocli.CommandLine.Command;

/** What can be done with a function's logs. */
@Command(
        name = "logs",
        description = "Reads logs of Lambda functions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = LogsParseCommand.class)
final class LogsCommand {}
