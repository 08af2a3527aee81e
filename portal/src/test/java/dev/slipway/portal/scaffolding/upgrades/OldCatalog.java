package dev.slipway.portal.scaffolding.upgrades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The seed of a catalog as the release with templates 1.0.0 gave it: a real older version to upgrade from. */
public final class OldCatalog {
    private static final Path FOLDER = Path.of("../generator/src/test/resources/generated/1.0.0");

    private OldCatalog() {}

    /** Content by path. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
