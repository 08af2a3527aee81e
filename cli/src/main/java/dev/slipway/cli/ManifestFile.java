package dev.slipway.cli;

import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the manifest of a function among its files. */
final class ManifestFile {

    private ManifestFile() {}

    static String path(FunctionName function) {
        return "functions/" + function + "/" + Manifest.FILE_NAME;
    }

    /** What the manifest says, which is of this function; fields of a newer release are no hindrance. */
    static ParsedManifest read(FunctionName function, FileTree files) {
        return files.text(path(function))
                .map(ManifestParser::parseLeniently)
                .map(read -> read instanceof ParsedManifest.Parsed parsed
                                && !parsed.manifest().name().equals(function)
                        ? misplaced(parsed.manifest().name(), function)
                        : read)
                .orElseGet(() -> new ParsedManifest.Invalid(List.of(new Problem(
                        1, 1, "The function has no manifest.", "Write one, or generate the function anew."))));
    }

    private static ParsedManifest misplaced(FunctionName name, FunctionName folder) {
        return new ParsedManifest.Invalid(List.of(new Problem(
                1, 1, "The name is " + name + ", but the folder is " + folder + ".", "Make them the same.")));
    }

    /** The manifest, or a refusal that says line by line why it is none. */
    static Manifest demand(FunctionName function, FileTree files) {
        return switch (read(function, files)) {
            case ParsedManifest.Parsed parsed -> parsed.manifest();
            case ParsedManifest.Invalid invalid -> throw new RefusedException(describe(path(function), invalid));
        };
    }

    static String describe(Object file, ParsedManifest.Invalid invalid) {
        return invalid.problems().stream().map(problem -> file + ":" + problem).collect(Collectors.joining("\n"));
    }
}
