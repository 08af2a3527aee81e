package dev.slipway.generator.git;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Reads a catalog's files from commits.
 *
 * @param repository that holds them
 * @param prefix of the catalog's folder in it, with a slash at its end, or empty
 */
record CommittedFiles(Repository repository, String prefix) {

    /** The files below a folder. */
    FileTree below(AnyObjectId commit, String folder) throws IOException {
        return read(commit, PathFilter.create(prefix + folder), path -> true);
    }

    /** The files whose paths are wanted; paths are relative to the catalog. */
    FileTree at(AnyObjectId commit, Predicate<String> wanted) throws IOException {
        return read(commit, prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix), wanted);
    }

    private FileTree read(AnyObjectId commit, TreeFilter filter, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk files = new TreeWalk(repository)) {
            files.addTree(walk.parseCommit(commit).getTree());
            files.setRecursive(true);
            files.setFilter(filter);
            while (files.next()) {
                String path = files.getPathString().substring(prefix.length());
                if (isFile(files) && wanted.test(path)) {
                    contents.put(path, repository.open(files.getObjectId(0)).getBytes());
                }
            }
        }
        return FileTree.ofBytes(contents);
    }

    private static boolean isFile(TreeWalk files) {
        FileMode mode = files.getFileMode(0);
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }
}
