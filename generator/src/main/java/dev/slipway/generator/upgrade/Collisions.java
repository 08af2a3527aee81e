package dev.slipway.generator.upgrade;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds paths that cannot be in one tree: a file {@code src/a} and a file {@code src/a/b}. */
final class Collisions {

    private Collisions() {}

    /** The files, those of them in conflict that cannot both be there. */
    static List<MergedFile> asConflicts(List<MergedFile> files) {
        SortedSet<String> mayBeThere = new TreeSet<>();
        files.stream()
                .filter(file -> file.isInConflict() || file.result().isPresent())
                .forEach(file -> mayBeThere.add(file.path()));
        Set<String> colliding = among(mayBeThere);
        return colliding.isEmpty()
                ? files
                : files.stream()
                        .map(file -> colliding.contains(file.path()) ? undecided(file) : file)
                        .toList();
    }

    /** Those of the paths that another one takes for a folder, and that one. */
    static Set<String> among(Set<String> paths) {
        Set<String> colliding = new HashSet<>();
        for (String path : paths) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                String parent = path.substring(0, slash);
                if (paths.contains(parent)) {
                    colliding.add(parent);
                    colliding.add(path);
                }
            }
        }
        return colliding;
    }

    private static MergedFile undecided(MergedFile file) {
        return new MergedFile(file.path(), file.move(), file.sides(), TreeMerge.whole(file.path(), file.sides()));
    }
}
