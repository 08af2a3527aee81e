package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.output.FolderOutput;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A catalog in a folder, into which functions are written; the portal writes to Git instead.
 *
 * @param root the folder that holds {@code Cargo.toml} and {@code functions}
 */
public record CatalogFolder(Path root) {

    private static final String FUNCTIONS = "functions";

    /** Refuses a folder that is no catalog with a {@link CatalogException}. */
    public CatalogFolder {
        if (!isCatalog(root)) {
            throw new CatalogException(root + " is no catalog: name the folder that holds Cargo.toml and functions.");
        }
    }

    /** Whether a folder is a catalog. */
    public static boolean isCatalog(Path folder) {
        return Files.isRegularFile(folder.resolve("Cargo.toml")) && Files.isDirectory(folder.resolve(FUNCTIONS));
    }

    /** The names of the folders that hold a function each, sorted. */
    public List<String> functions() throws IOException {
        try (Stream<Path> functions = Files.list(root.resolve(FUNCTIONS))) {
            return functions
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The existing function whose name this is, or differs from it by case only. */
    public Optional<String> existing(FunctionName name) throws IOException {
        return functions().stream()
                .filter(folder -> folder.toLowerCase(Locale.ROOT).equals(name.value()))
                .findFirst();
    }

    /** The files of a function as they are in the folder, without what a build left there. */
    public FileTree files(FunctionName function) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Path folder = root.resolve(GeneratedTree.folder(function));
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    return below.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return FileTree.ofBytes(files);
    }

    /**
     * Everything that {@link #write} would write, by path; writes nothing.
     *
     * @throws CatalogException if the catalog has the function already, or no lock file
     */
    public FileTree changes(GeneratedTree tree) throws IOException {
        Optional<String> existing = existing(tree.function());
        if (existing.isPresent()) {
            throw new CatalogException("The catalog already has a function named " + existing.get()
                    + ": choose another name, or remove functions/" + existing.get() + " first.");
        }
        return FileTree.ofTexts(tree.addedTo(lock()));
    }

    /** Writes a function that does not exist yet, and its entry in the lock file; all of it or nothing. */
    public SortedSet<String> write(GeneratedTree tree) throws IOException {
        return new FolderOutput(root, Set.of(GeneratedTree.LOCK_FILE)).take(changes(tree));
    }

    /**
     * The catalog's lock file.
     *
     * @throws CatalogException if there is none
     */
    public CargoLock lock() throws IOException {
        try {
            return CargoLock.parse(Files.readString(root.resolve(GeneratedTree.LOCK_FILE)));
        } catch (NoSuchFileException missing) {
            throw new CatalogException(
                    root + " has no Cargo.lock: run \"cargo generate-lockfile\" there and commit the file.");
        }
    }
}
