package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Generates a function: the same files that the portal's wizard commits. */
@Command(
        name = "new",
        description = "Generates a function and adds it to the catalog's Cargo.lock.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:refused, nothing was written", "2:the command was not understood"},
        footerHeading = "%nExample:%n",
        footer = "  slipway new orders-api --trigger http --owner payments --table orders:write")
@SuppressWarnings("NullAway.Init")
final class NewCommand implements Callable<Integer> {

    /** All answers, from options or from a file. */
    static final class Answers {

        @Option(
                names = "--answers",
                paramLabel = "FILE",
                description = "Takes all answers from a function.yaml; its name is replaced by NAME.")
        private @Nullable Path file;

        @ArgGroup(exclusive = false)
        private @Nullable TypedAnswers typed;
    }

    @Parameters(paramLabel = "NAME", description = "The function's name in kebab-case, e.g. orders-api.")
    private FunctionName name;

    @Mixin
    private CatalogChoice choice;

    @Option(
            names = "--own-workspace",
            description =
                    "Makes a Cargo workspace in FOLDER, with shared crates and a workflow, for a function of no catalog.")
    private boolean ownWorkspace;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private NewOutput output = new NewOutput();

    @Mixin
    private Reply reply;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Answers answers;

    @Override
    public Integer call() throws IOException {
        GeneratedTree tree = new FunctionGenerator().generate(spec());
        if (!ownWorkspace && !output.needsNoFolder() && !CatalogFolder.isCatalog(choice.folder())) {
            throw new RefusedException(choice.folder() + " is no catalog: name the folder that holds Cargo.toml and"
                    + " functions with --dir, or make a workspace for this function with --own-workspace.");
        }
        new NewFunction(choice.folder(), ownWorkspace, tree, reply).to(output);
        return ExitCodes.DONE;
    }

    private FunctionSpec spec() throws IOException {
        if (answers.typed != null) {
            return answers.typed.spec(name);
        }
        Path file = answers.file == null ? choice.folder() : answers.file;
        return switch (ManifestParser.parse(Files.readString(file))) {
            case ParsedManifest.Parsed parsed -> named(FunctionSpec.answersOf(parsed.manifest()));
            case ParsedManifest.Invalid invalid -> throw new RefusedException(ManifestFile.describe(file, invalid));
        };
    }

    private FunctionSpec named(FunctionSpec spec) {
        var identity =
                new Identity(name, spec.identity().owner(), spec.identity().description());
        return new FunctionSpec(identity, spec.trigger(), spec.sizing(), spec.needs());
    }
}
