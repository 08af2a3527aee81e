package dev.slipway.cli;

import dev.slipway.manifest.ManifestSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema of manifests, for editors outside of a catalog and for catalogs that lack it. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of function.yaml.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor a catalog that has none:%n",
        footer = "  slipway schema > " + ManifestSchema.PATH)
@SuppressWarnings("NullAway.Init")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().getOut().print(ManifestSchema.text());
        command.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }
}
