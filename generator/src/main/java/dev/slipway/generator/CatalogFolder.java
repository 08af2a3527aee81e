package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A catalog in a folder, into which functions are written; the portal writes to Git instead.
 *
 * @param root the folder that holds {@code Cargo.toml} and {@code functions}
 */
public record CatalogFolder(Path root) {

    /** Refuses a folder that is no catalog with a {@link CatalogException}. */
    public CatalogFolder {
        if (!Files.isRegularFile(root.resolve("Cargo.toml")) || !Files.isDirectory(root.resolve("functions"))) {
            throw new CatalogException(root + " is no catalog: name the folder that holds Cargo.toml and functions.");
        }
    }

    /** The existing function whose name this is, or differs from it by case only. */
    public Optional<String> existing(FunctionName name) throws IOException {
        try (Stream<Path> functions = Files.list(root.resolve("functions"))) {
            return functions
                    .map(folder -> folder.getFileName().toString())
                    .filter(folder -> folder.toLowerCase(Locale.ROOT).equals(name.value()))
                    .findFirst();
        }
    }

    /**
     * Everything that {@link #write} would write, by path; writes nothing.
     *
     * @throws CatalogException if the catalog has the function already, or no lock file
     */
    public Map<String, String> changes(GeneratedTree tree) throws IOException {
        Optional<String> existing = existing(tree.function());
        if (existing.isPresent()) {
            throw new CatalogException("The catalog already has a function named " + existing.get()
                    + ": choose another name, or remove functions/" + existing.get() + " first.");
        }
        return tree.addedTo(lock());
    }

    /** Writes a function that does not exist yet, and its entry in the lock file; all of it or nothing. */
    public void write(GeneratedTree tree) throws IOException {
        Map<String, String> changes = changes(tree);
        Path folder = root.resolve(GeneratedTree.folder(tree.function()));
        Path newLock = root.resolve(GeneratedTree.LOCK_FILE + ".new");
        try {
            for (Map.Entry<String, String> file : tree.files().entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Files.writeString(newLock, changes.get(GeneratedTree.LOCK_FILE));
            Files.move(newLock, root.resolve(GeneratedTree.LOCK_FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            Files.deleteIfExists(newLock);
            delete(folder);
            throw failed;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private CargoLock lock() throws IOException {
        try {
            return CargoLock.parse(Files.readString(root.resolve(GeneratedTree.LOCK_FILE)));
        } catch (NoSuchFileException missing) {
            throw new CatalogException(
                    root + " has no Cargo.lock: run \"cargo generate-lockfile\" there and commit the file.");
        }
    }
}
