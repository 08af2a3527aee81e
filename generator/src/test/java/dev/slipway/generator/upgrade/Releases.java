package dev.slipway.generator.upgrade;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Catalogs as older releases seeded them. */
final class Releases {

    static final Path OLDEST = Path.of("src/test/resources/generated/1.0.0");

    private Releases() {}

    static List<FunctionName> functions() {
        try (Stream<Path> folders = Files.list(OLDEST.resolve("functions"))) {
            return folders.map(folder -> new FunctionName(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A function as it was generated at 1.0.0. */
    static FileTree function(FunctionName name) {
        return below(GeneratedTree.folder(name));
    }

    private static FileTree below(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(OLDEST.resolve(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(OLDEST.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileTree.ofBytes(files);
    }

    /** All files of 1.0.0. */
    static FileTree catalog() {
        return below("");
    }

    static String lock() {
        try {
            return Files.readString(OLDEST.resolve("Cargo.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
