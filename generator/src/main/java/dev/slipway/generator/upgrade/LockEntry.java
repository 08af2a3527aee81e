package dev.slipway.generator.upgrade;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.FunctionName;
import java.util.Set;
import java.util.TreeSet;

/** Keeps a function's entry in the catalog's lock file in step with its {@code Cargo.toml}. */
public final class LockEntry {

    private LockEntry() {}

    /**
     * The lock file after a function changed; the same if its dependencies stayed the same.
     *
     * @param before the function's files that the lock file belongs to
     * @param after the function's files as they are to be
     * @throws dev.slipway.generator.cargo.CargoLockException if the lock file lacks the function or a crate that it
     *     needs now
     */
    public static CargoLock following(CargoLock lock, FunctionName function, FileTree before, FileTree after) {
        Set<String> then = crates(function, before);
        Set<String> now = crates(function, after);
        Set<String> added = new TreeSet<>(now);
        added.removeAll(then);
        Set<String> removed = new TreeSet<>(then);
        removed.removeAll(now);
        return added.isEmpty() && removed.isEmpty() ? lock : lock.changing(function, added, removed);
    }

    private static Set<String> crates(FunctionName function, FileTree tree) {
        return tree.text(GeneratedTree.folder(function) + "Cargo.toml")
                .map(CrateNames::in)
                .orElseGet(Set::of);
    }
}
