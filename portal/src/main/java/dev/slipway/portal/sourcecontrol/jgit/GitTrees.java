package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Files of a commit. */
final class GitTrees {
    private final Repository repository;

    GitTrees(Repository repository) {
        this.repository = repository;
    }

    List<String> paths(CommitId commit) {
        return Reading.of(() -> {
            List<String> paths = new ArrayList<>();
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(tree(commit));
                walk.setRecursive(true);
                while (walk.next()) {
                    paths.add(walk.getPathString());
                }
            }
            paths.sort(null);
            return List.copyOf(paths);
        });
    }

    Optional<byte[]> read(CommitId commit, String path) {
        return Reading.of(() -> {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            try (TreeWalk walk = TreeWalk.forPath(repository, path, tree(commit))) {
                if (walk == null || walk.getFileMode(0).getObjectType() != Constants.OBJ_BLOB) {
                    return Optional.empty();
                }
                return Optional.of(repository.open(walk.getObjectId(0)).getBytes());
            }
        });
    }

    /** Links to other places are no files; the content is not read. */
    Optional<Long> size(CommitId commit, String path) {
        return Reading.of(() -> {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            try (TreeWalk walk = TreeWalk.forPath(repository, path, tree(commit))) {
                return walk == null || !isFile(walk.getFileMode(0))
                        ? Optional.empty()
                        : Optional.of(walk.getObjectReader().getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB));
            }
        });
    }

    /** Links to other places are no files; files beyond a limit of bytes are left out unread. */
    Map<String, byte[]> files(CommitId commit, String folder, long most) {
        return Reading.of(() -> {
            Map<String, byte[]> files = new TreeMap<>();
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(tree(commit));
                walk.setRecursive(true);
                if (!folder.isEmpty()) {
                    walk.setFilter(PathFilter.create(folder));
                }
                while (walk.next()) {
                    if (isFile(walk.getFileMode(0))
                            && walk.getObjectReader().getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB) <= most) {
                        files.put(
                                walk.getPathString(),
                                walk.getObjectReader().open(walk.getObjectId(0)).getBytes());
                    }
                }
            }
            return files;
        });
    }

    Map<String, String> children(CommitId commit, String folder) {
        return Reading.of(() -> {
            Map<String, String> children = new TreeMap<>();
            try (TreeWalk at = TreeWalk.forPath(repository, folder, tree(commit))) {
                if (at != null && at.isSubtree()) {
                    at.enterSubtree();
                    while (at.next()) {
                        children.put(at.getNameString(), at.getObjectId(0).name());
                    }
                }
            }
            return children;
        });
    }

    Set<String> changedPaths(CommitId before, CommitId after) {
        return Reading.of(() -> {
            Set<String> paths = new TreeSet<>();
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(tree(before));
                walk.addTree(tree(after));
                walk.setRecursive(true);
                walk.setFilter(TreeFilter.ANY_DIFF);
                while (walk.next()) {
                    paths.add(walk.getPathString());
                }
            }
            return paths;
        });
    }

    boolean holds(CommitId commit) {
        return Reading.of(() -> {
            try {
                return repository.open(Reading.objectId(commit)).getType() == Constants.OBJ_COMMIT;
            } catch (MissingObjectException missing) {
                return false;
            }
        });
    }

    /** Calls {@code visitor} with every file of a commit; links to other places are none. */
    void forEach(CommitId commit, Visitor visitor) {
        Reading.of(() -> {
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(tree(commit));
                walk.setRecursive(true);
                while (walk.next()) {
                    FileMode mode = walk.getFileMode(0);
                    if (isFile(mode)) {
                        visitor.visit(walk.getPathString(), walk.getObjectId(0), mode.equals(FileMode.EXECUTABLE_FILE));
                    }
                }
            }
            return commit;
        });
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    /** The content of a file of any size, to be read piece by piece. */
    ObjectLoader content(ObjectId blob) throws IOException {
        return repository.open(blob, Constants.OBJ_BLOB);
    }

    /** Takes one file of a commit. */
    interface Visitor {
        void visit(String path, ObjectId content, boolean executable) throws IOException;
    }

    private RevTree tree(CommitId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(Reading.objectId(commit)).getTree();
        }
    }
}
