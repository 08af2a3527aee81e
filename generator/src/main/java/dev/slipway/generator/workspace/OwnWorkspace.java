package dev.slipway.generator.workspace;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.FunctionName;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts a Cargo workspace around a function that is created outside of a catalog: laid out like a catalog, with the shared
 * crates, the toolchain, a lock file that needs no change, and a workflow that checks every push.
 */
public final class OwnWorkspace {

    private static final String LIBRARIES = "libraries/backend/common/";

    private OwnWorkspace() {}

    /** The function's files and all that it needs beside them; paths are relative to the workspace's root. */
    public static FileTree around(GeneratedTree function) {
        FileTree packed = PackedFiles.below("files");
        SortedMap<String, FileContent> files = new TreeMap<>(packed.files());
        files.putAll(FileTree.of(function).files());
        files.put(GeneratedTree.LOCK_FILE, FileContent.of(lock(packed, function).text()));
        return new FileTree(files);
    }

    /** The catalog's lock file with this function in the place of those that a new catalog has. */
    private static CargoLock lock(FileTree packed, GeneratedTree function) {
        CargoLock catalogs =
                CargoLock.parse(packed.text(GeneratedTree.LOCK_FILE).orElseThrow());
        Set<String> shared = packed.files().keySet().stream()
                .filter(path -> path.startsWith(LIBRARIES))
                .map(path -> path.substring(LIBRARIES.length(), path.indexOf('/', LIBRARIES.length())))
                .collect(Collectors.toSet());
        boolean taken = catalogs.members().contains(function.function().value());
        // First the function, so that what only it shares with the others stays in the file.
        CargoLock lock = taken ? catalogs : catalogs.with(function.function(), function.crates());
        for (String member : catalogs.members()) {
            if (!shared.contains(member) && !member.equals(function.function().value())) {
                lock = lock.without(new FunctionName(member));
            }
        }
        return taken ? lock.replacing(function.function(), function.crates()) : lock;
    }
}
