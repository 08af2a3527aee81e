package dev.slipway.cli;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks manifests and tells every problem with its line. */
@Command(
        name = "validate",
        description = "Checks function.yaml of one function, or of all in a catalog.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are valid", "1:refused, or one is invalid", "2:the command was not understood"})
@SuppressWarnings("NullAway.Init")
final class ValidateCommand implements Callable<Integer> {

    /** A file in the document for scripts. */
    record ValidatedFile(String file, boolean valid, List<Problem> problems) {}

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "A function.yaml, a function's folder or a catalog; this folder unless given.")
    private Path target = Path.of(".");

    @Mixin
    private Reply reply;

    @Override
    public Integer call() throws IOException {
        List<ValidatedFile> validated = new ArrayList<>();
        for (Path file : files()) {
            List<Problem> problems = problems(file);
            problems.forEach(problem -> reply.problem(file + ":" + problem));
            validated.add(new ValidatedFile(file.toString(), problems.isEmpty(), problems));
        }
        long invalid = validated.stream().filter(file -> !file.valid()).count();
        reply.document(validated);
        if (invalid == 0) {
            reply.line(validated.size() == 1 ? "1 function is valid." : validated.size() + " functions are valid.");
            return ExitCodes.DONE;
        }
        reply.line(invalid + " of " + validated.size() + " invalid.");
        return ExitCodes.REFUSED;
    }

    private List<Path> files() throws IOException {
        if (Files.isRegularFile(target)) {
            return List.of(target);
        }
        if (Files.isRegularFile(target.resolve(Manifest.FILE_NAME))) {
            return List.of(target.resolve(Manifest.FILE_NAME));
        }
        Path functions = target.resolve("functions");
        if (!Files.isDirectory(functions)) {
            throw new RefusedException(
                    target + " is neither a function.yaml, nor a function's folder, nor a catalog: name one of these.");
        }
        try (Stream<Path> folders = Files.list(functions)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.resolve(Manifest.FILE_NAME))
                    .sorted()
                    .toList();
        }
    }

    private static List<Problem> problems(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of(
                    new Problem(1, 1, "The function has no manifest.", "Write one, or generate the function anew."));
        }
        return switch (ManifestParser.parse(text(file))) {
            case ParsedManifest.Invalid invalid -> invalid.problems();
            case ParsedManifest.Parsed parsed -> misplaced(file, parsed.manifest());
        };
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            throw new RefusedException(file + " is not text in UTF-8: save it as such.");
        }
    }

    private static List<Problem> misplaced(Path file, Manifest manifest) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean inCatalog = folder != null
                && folder.getParent() != null
                && folder.getParent().endsWith("functions");
        return inCatalog && folder != null && !folder.endsWith(manifest.name().value())
                ? List.of(new Problem(
                        1,
                        1,
                        "The name is " + manifest.name() + ", but the folder is " + folder.getFileName() + ".",
                        "Make them the same."))
                : List.of();
    }
}
