package dev.slipway.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the catalog in a folder of its own, which keeps unchanged files untouched so that cargo stays warm. */
record CatalogCopy(Path folder) {

    /** What builds and programs leave behind, and what is no part of a catalog. */
    private static final List<String> LEFT_OUT = List.of("target", "dist", "__pycache__", "templates", "cdk");

    /** Makes the folder the catalog of the source tree with these files added or replaced. */
    void become(Map<String, String> more) throws IOException {
        SortedMap<String, String> wanted = new TreeMap<>(files(Catalog.ROOT));
        wanted.putAll(more);
        Files.createDirectories(folder);
        for (String path : files(folder).keySet()) {
            if (!wanted.containsKey(path)) {
                Files.delete(folder.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        deleteEmptyFolders();
    }

    private void deleteEmptyFolders() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                try (Stream<Path> content = Files.list(path)) {
                    if (content.findAny().isEmpty()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path relative = root.relativize(path);
                if (Stream.of(relative.toString().split("[/\\\\]")).noneMatch(LEFT_OUT::contains)) {
                    files.put(relative.toString().replace('\\', '/'), Files.readString(path));
                }
            }
        }
        return files;
    }
}
