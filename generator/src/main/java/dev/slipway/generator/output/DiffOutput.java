package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileTree;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares files with those that are there.
 *
 * @param present what is there
 */
public record DiffOutput(FileTree present) implements GenerationOutput<List<FileDifference>> {

    /** What writing the files would change, by path; a file that only is there is not touched and not named. */
    @Override
    public List<FileDifference> take(FileTree generated) {
        return generated.files().keySet().stream()
                .filter(path -> !generated.file(path).equals(present.file(path)))
                .map(path -> new FileDifference(path, present.file(path), generated.file(path)))
                .toList();
    }

    /** All that differs between two trees, by path. */
    public static List<FileDifference> between(FileTree before, FileTree after) {
        var paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        return paths.stream()
                .filter(path -> !before.file(path).equals(after.file(path)))
                .map(path -> new FileDifference(path, before.file(path), after.file(path)))
                .toList();
    }
}
