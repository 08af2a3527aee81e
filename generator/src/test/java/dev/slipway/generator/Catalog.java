package dev.slipway.generator;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalog of the source tree, as the tests read it. */
final class Catalog {

    static final Path ROOT = Path.of("..", "functions-catalog");

    private Catalog() {}

    static List<String> functions() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("functions"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifest manifest(String function) {
        String text = text(ROOT.resolve("functions").resolve(function).resolve(Manifest.FILE_NAME));
        return switch (ManifestParser.parse(text)) {
            case ParsedManifest.Parsed parsed -> parsed.manifest();
            case ParsedManifest.Invalid invalid ->
                throw new AssertionError(function + "/function.yaml " + invalid.problems());
        };
    }

    /** The files of a function by path relative to the catalog's root. */
    static SortedMap<String, String> files(String function) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(ROOT.resolve("functions").resolve(function))) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(ROOT.relativize(path).toString().replace('\\', '/'), text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
