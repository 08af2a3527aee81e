package dev.slipway.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new function goes; into the folder unless one of these is given. */
final class NewOutput {

    @Option(names = "--dry-run", description = "Lists what would be written and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--diff",
            description = "Shows what would change in the folder as a unified diff and writes nothing.")
    private boolean diff;

    @Option(
            names = "--zip",
            paramLabel = "FILE",
            description = "Packs the files into a zip instead; - is standard output.")
    private @Nullable Path zip;

    @Option(names = "--commit", description = "Writes into the folder and commits to its Git repository.")
    private boolean commit;

    boolean isDryRun() {
        return dryRun;
    }

    boolean isDiff() {
        return diff;
    }

    boolean isCommit() {
        return commit;
    }

    Optional<Path> zip() {
        return Optional.ofNullable(zip);
    }

    /** A zip of a function alone needs no catalog. */
    boolean needsNoFolder() {
        return zip != null;
    }
}
