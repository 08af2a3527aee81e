package dev.slipway.generator.workspace;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads a folder of files that the build packed beside this class, from a jar or from a folder of classes. */
final class PackedFiles {

    /** A file that every packed folder has, by which the folder is found. */
    private static final String LANDMARK = "README.md";

    private PackedFiles() {}

    /** The files below the folder of this name. */
    static FileTree below(String folder) {
        URL landmark = Objects.requireNonNull(
                PackedFiles.class.getResource(folder + "/" + LANDMARK), "The generator's jar lacks " + folder + ".");
        try {
            return FileTree.ofBytes(
                    landmark.openConnection() instanceof JarURLConnection jar
                            ? inJar(jar)
                            : inFolder(Path.of(landmark.toURI()).resolveSibling("")));
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(
                    "The generator's jar cannot be read: install Slipway again.",
                    unreadable instanceof IOException io ? io : new IOException(unreadable));
        }
    }

    private static SortedMap<String, byte[]> inJar(JarURLConnection landmark) throws IOException {
        // The connection's own jar may be shared with others, who must not find it closed.
        landmark.setUseCaches(false);
        String start =
                landmark.getEntryName().substring(0, landmark.getEntryName().length() - LANDMARK.length());
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = landmark.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(start)) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(start.length()), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
