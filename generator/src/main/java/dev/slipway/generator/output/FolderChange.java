package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.TreeChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of several files in a folder that happens as a whole: what fails half way is taken back.
 *
 * @param root the folder; nothing outside of it is touched, not even through a link
 */
public record FolderChange(Path root) {

    /** Whether something stands at this path. */
    boolean exists(String path) throws IOException {
        return Files.exists(new SafeFolder(root).file(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the file at this path is as it is in the tree. */
    boolean holds(String path, FileTree tree) throws IOException {
        Path file = new SafeFolder(root).file(path);
        return Files.isRegularFile(file)
                && tree.file(path).equals(Optional.of(FileContent.of(Files.readAllBytes(file))));
    }

    /** Writes these files over what is there, and gives the paths of those that changed. */
    SortedSet<String> write(FileTree files) throws IOException {
        TreeMap<String, FileContent> changed = new TreeMap<>();
        for (Map.Entry<String, FileContent> file : files.files().entrySet()) {
            if (!holds(file.getKey(), files)) {
                changed.put(file.getKey(), file.getValue());
            }
        }
        make(new TreeChanges(changed, new TreeSet<>()));
        return new TreeSet<>(changed.keySet());
    }

    /**
     * Makes these changes.
     *
     * @throws OutputRefusedException if a path leads out of the folder; nothing was changed
     * @throws IOException if a file cannot be written; what was written until then is taken back
     */
    public void make(TreeChanges changes) throws IOException {
        Map<Path, FileContent> added = new LinkedHashMap<>();
        Map<Path, FileContent> replaced = new LinkedHashMap<>();
        for (Map.Entry<String, FileContent> file : changes.written().entrySet()) {
            (exists(file.getKey()) ? replaced : added).put(new SafeFolder(root).file(file.getKey()), file.getValue());
        }
        TreeSet<Path> removed = new TreeSet<>();
        for (String path : changes.removed()) {
            removed.add(new SafeFolder(root).file(path));
        }
        var writes = new UndoableWrites();
        try {
            // What is replaced comes last: a lock file never names what is not there yet.
            for (Map<Path, FileContent> files : List.of(added, replaced)) {
                for (Map.Entry<Path, FileContent> file : files.entrySet()) {
                    writes.write(file.getKey(), file.getValue().bytes());
                }
            }
            for (Path file : removed) {
                writes.remove(file);
            }
        } catch (IOException failed) {
            writes.takeBack(failed);
            throw failed;
        }
    }
}
