package dev.slipway.cli;

import picocli.CommandLine.Command;

/** What can be done about a function's memory size. */
@Command(
        name = "memory",
        description = "Recommends memory sizes.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = MemoryRecommendCommand.class)
final class MemoryCommand {}
