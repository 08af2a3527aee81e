package dev.slipway.cli;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks manifests and tells every problem with its line. */
@Command(
        name = "validate",
        description = "Checks function.yaml of one function, or of all in a catalog.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "A function.yaml, a function's folder or a catalog; this folder unless given.")
    private Path target = Path.of(".");

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        int invalid = 0;
        for (Path file : files) {
            invalid += isValid(file) ? 0 : 1;
        }
        PrintWriter out = command.commandLine().getOut();
        if (invalid == 0) {
            out.println(files.size() == 1 ? "1 function is valid." : files.size() + " functions are valid.");
            return 0;
        }
        out.println(invalid + " of " + files.size() + " invalid.");
        return 1;
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

    private boolean isValid(Path file) throws IOException {
        PrintWriter err = command.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println(file + ": The function has no manifest. Write one, or generate the function anew.");
            return false;
        }
        return switch (ManifestParser.parse(text(file))) {
            case ParsedManifest.Invalid invalid -> {
                invalid.problems().forEach(problem -> err.println(file + ":" + problem));
                yield false;
            }
            case ParsedManifest.Parsed parsed -> isNamedLikeItsFolder(file, parsed.manifest(), err);
        };
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            throw new RefusedException(file + " is not text in UTF-8: save it as such.");
        }
    }

    private static boolean isNamedLikeItsFolder(Path file, Manifest manifest, PrintWriter err) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean inCatalog = folder != null
                && folder.getParent() != null
                && folder.getParent().endsWith("functions");
        if (inCatalog && folder != null && !folder.endsWith(manifest.name().value())) {
            err.println(file + ": The name is " + manifest.name() + ", but the folder is " + folder.getFileName()
                    + ". Make them the same.");
            return false;
        }
        return true;
    }
}
