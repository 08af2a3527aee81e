package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generates a function into a catalog's folder: the same files that the portal's wizard commits. */
@Command(
        name = "new",
        description = "Generates a function and adds it to the catalog's Cargo.lock.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
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

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "The function's name in kebab-case, e.g. orders-api.")
    private FunctionName name;

    @Option(names = "--dir", paramLabel = "FOLDER", description = "The catalog's folder; this one unless given.")
    private Path folder = Path.of(".");

    @Option(names = "--dry-run", description = "Lists what would be written and writes nothing.")
    private boolean dryRun;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Answers answers;

    @Override
    public Integer call() throws IOException {
        FunctionSpec spec = spec();
        var catalog = new CatalogFolder(folder);
        GeneratedTree tree = new FunctionGenerator().generate(spec);
        PrintWriter out = command.commandLine().getOut();
        catalog.changes(tree).keySet().forEach(path -> out.println((dryRun ? "would write " : "wrote ") + path));
        if (!dryRun) {
            catalog.write(tree);
            out.println("Next: cargo nextest run -p " + name + ", then commit.");
        }
        return 0;
    }

    private FunctionSpec spec() throws IOException {
        if (answers.typed != null) {
            return answers.typed.spec(name);
        }
        Path file = answers.file == null ? folder : answers.file;
        return switch (ManifestParser.parse(Files.readString(file))) {
            case ParsedManifest.Parsed parsed -> named(FunctionSpec.answersOf(parsed.manifest()));
            case ParsedManifest.Invalid invalid ->
                throw new RefusedException(invalid.problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n" + file + ":", file + ":", "")));
        };
    }

    private FunctionSpec named(FunctionSpec spec) {
        var identity =
                new Identity(name, spec.identity().owner(), spec.identity().description());
        return new FunctionSpec(identity, spec.trigger(), spec.sizing(), spec.needs());
    }
}
