package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.FunctionName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a generated function, in memory: the preview, a folder and a commit are all made of one tree.
 *
 * @param function the function's name
 * @param files their contents by path, relative to the catalog's root, all inside the function's folder
 * @param crates the names of the crates that the function depends on
 */
public record GeneratedTree(FunctionName function, SortedMap<String, String> files, SortedSet<String> crates) {

    /** The catalog's lock file, which names every function. */
    public static final String LOCK_FILE = "Cargo.lock";

    /** Copies files and crates; refuses a path that leads out of the function's folder. */
    public GeneratedTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        crates = Collections.unmodifiableSortedSet(new TreeSet<>(crates));
        String folder = folder(function);
        for (String path : files.keySet()) {
            if (!path.startsWith(folder) || (path + "/").contains("/../") || path.contains("//")) {
                throw new IllegalArgumentException(
                        "Generated path " + path + " is not inside " + folder + ": correct its contributor.");
            }
        }
    }

    /** The folder of a function with a slash at its end, e.g. {@code functions/orders-api/}. */
    public static String folder(FunctionName function) {
        return "functions/" + function + "/";
    }

    /**
     * Everything that a commit of this function changes: its files, and the catalog's lock file with its entry.
     *
     * @throws dev.slipway.generator.cargo.CargoLockException if the lock file cannot take the function, e.g. because
     *     its name is taken
     */
    public SortedMap<String, String> addedTo(CargoLock lock) {
        SortedMap<String, String> changes = new TreeMap<>(files);
        changes.put(LOCK_FILE, lock.with(function, crates).text());
        return Collections.unmodifiableSortedMap(changes);
    }
}
