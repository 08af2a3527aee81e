package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;

/**
 * Writes files into a folder, and never over somebody else's work.
 *
 * @param root the folder that the paths are relative to
 * @param replaceable paths of files that may be there already, such as the catalog's lock file
 */
public record FolderOutput(Path root, Set<String> replaceable) implements GenerationOutput<SortedSet<String>> {

    /** Copies the set. */
    public FolderOutput {
        replaceable = Set.copyOf(replaceable);
    }

    /** A folder in which nothing may be replaced. */
    public FolderOutput(Path root) {
        this(root, Set.of());
    }

    /** Writes the files and gives the paths of those that were not there with the same content. */
    @Override
    public SortedSet<String> take(FileTree generated) throws IOException {
        var folder = new FolderChange(root);
        for (String path : generated.files().keySet()) {
            if (!replaceable.contains(path) && folder.exists(path) && !folder.holds(path, generated)) {
                throw new OutputRefusedException(root.resolve(path)
                        + " exists already and has another content: move it away, or choose another folder.");
            }
        }
        return folder.write(generated);
    }
}
