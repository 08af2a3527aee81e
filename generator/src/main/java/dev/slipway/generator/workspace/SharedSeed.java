package dev.slipway.generator.workspace;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import java.util.SortedMap;
import java.util.TreeMap;

/** What functions share, as this release gives it: to a new catalog, or to the workspace of a function of no catalog. */
public final class SharedSeed {

    /** What a workspace has, and a catalog has not. */
    private static final String WORKFLOW = ".github/workflows/functions.yml";

    private SharedSeed() {}

    /** What a new catalog has. */
    public static FileTree ofCatalog() {
        SortedMap<String, FileContent> files =
                new TreeMap<>(PackedFiles.below("files").files());
        files.remove(WORKFLOW);
        files.putAll(PackedFiles.below("catalog").files());
        return new FileTree(files);
    }

    /** What a new catalog or a new workspace has, whichever these files are of. */
    public static FileTree like(FileTree shared) {
        return shared.file(WORKFLOW).isPresent() ? SharedFiles.of(PackedFiles.below("files")) : ofCatalog();
    }
}
