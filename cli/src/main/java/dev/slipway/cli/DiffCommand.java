package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.output.DiffOutput;
import dev.slipway.generator.output.FileDifference;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a team made of generated functions. */
@Command(
        name = "diff",
        description =
                "Shows how functions differ from a fresh generation of their answers: what the team changed, and what"
                        + " newer templates would give.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing differs", "1:refused", "2:the command was not understood", "3:something differs"})
@SuppressWarnings("NullAway.Init")
final class DiffCommand implements Callable<Integer> {

    /** A function in the document for scripts. */
    record ComparedFunction(String function, boolean differs, List<ComparedFile> files) {}

    /** A file in the document for scripts; the difference is a unified one. */
    record ComparedFile(String path, String change, String diff) {}

    @Mixin
    private CatalogChoice choice;

    @Mixin
    private Reply reply;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Functions; all of the catalog unless given.")
    private List<FunctionName> names = new ArrayList<>();

    @Option(names = "--stat", description = "Names the files and not their lines.")
    private boolean stat;

    @Override
    public Integer call() throws IOException {
        CatalogFolder catalog = choice.catalog();
        var generator = new FunctionGenerator();
        List<ComparedFunction> compared = new ArrayList<>();
        for (FunctionName name : choice.functions(names)) {
            FileTree present = catalog.files(name);
            var spec = FunctionSpec.answersOf(ManifestFile.demand(name, present));
            List<FileDifference> differences = DiffOutput.between(FileTree.of(generator.generate(spec)), present);
            differences.forEach(difference ->
                    reply.line(stat ? summary(difference) : difference.unified().stripTrailing()));
            compared.add(new ComparedFunction(
                    name.value(),
                    !differences.isEmpty(),
                    differences.stream().map(this::compared).toList()));
        }
        reply.document(compared);
        return compared.stream().anyMatch(ComparedFunction::differs) ? ExitCodes.DIFFERENT : ExitCodes.DONE;
    }

    private ComparedFile compared(FileDifference difference) {
        return new ComparedFile(difference.path(), word(difference), stat ? "" : difference.unified());
    }

    private static String summary(FileDifference difference) {
        return word(difference) + " " + difference.path();
    }

    private static String word(FileDifference difference) {
        return difference.kind().name().toLowerCase(Locale.ROOT);
    }
}
