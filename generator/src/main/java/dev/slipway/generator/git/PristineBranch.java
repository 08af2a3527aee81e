package dev.slipway.generator.git;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/**
 * The branch {@code slipway/pristine} of a repository: files as they were generated, with nobody's edits. The portal
 * keeps the same one.
 *
 * @param repository where the branch is
 * @param prefix of the catalog's folder in it, with a slash at its end, or empty
 */
public record PristineBranch(Repository repository, String prefix) {

    /** The branch's name. */
    public static final String NAME = "slipway/pristine";

    /** Key of the trailer of a commit that Slipway made on the branch, and nobody by hand. */
    public static final String RECORDED = "Slipway-Recorded";

    private static final String REF = Constants.R_HEADS + NAME;

    /** The files below a folder as they were recorded last; empty where nothing is. */
    public FileTree below(String folder) throws IOException {
        return newest(folder, tree -> true).orElseGet(FileTree::empty);
    }

    /** The files below a folder as they were recorded when this held of them for the last time. */
    public Optional<FileTree> newest(String folder, Predicate<FileTree> wanted) throws IOException {
        ObjectId tip = repository.resolve(REF);
        if (tip == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(tip));
            FileTree newer = FileTree.empty();
            for (RevCommit commit : walk) {
                FileTree recorded = read(commit, folder);
                if (!recorded.isEmpty() && !recorded.equals(newer) && wanted.test(recorded)) {
                    return Optional.of(recorded);
                }
                newer = recorded;
            }
        }
        return Optional.empty();
    }

    /**
     * Records these files as all that was generated below a folder.
     *
     * @return the branch's tip before, if it existed: setting the branch back to it takes the record back
     */
    public Optional<String> record(FileTree generated, String folder, String message) throws IOException {
        ObjectId before = repository.resolve(REF);
        if (below(folder).equals(generated)) {
            return Optional.ofNullable(before).map(ObjectId::getName);
        }
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(before, generated, folder, inserter, reader));
            var person = new PersonIdent(repository);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message + "\n\n" + RECORDED + ": command line\n");
            if (before != null) {
                commit.setParentId(before);
            }
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            advance(before, made, message);
        }
        return Optional.ofNullable(before).map(ObjectId::getName);
    }

    private ObjectId tree(
            @Nullable ObjectId before, FileTree generated, String folder, ObjectInserter inserter, ObjectReader reader)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        if (before != null) {
            try (RevWalk walk = new RevWalk(reader);
                    TreeWalk files = new TreeWalk(reader)) {
                files.addTree(walk.parseCommit(before).getTree());
                files.setRecursive(true);
                while (files.next()) {
                    if (!files.getPathString().startsWith(prefix + folder)) {
                        builder.add(entry(files.getPathString(), files.getFileMode(0), files.getObjectId(0)));
                    }
                }
            }
        }
        for (Map.Entry<String, FileContent> file : generated.files().entrySet()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file.getValue().bytes());
            builder.add(entry(prefix + file.getKey(), FileMode.REGULAR_FILE, blob));
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static DirCacheEntry entry(String path, FileMode mode, ObjectId content) {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(content);
        return entry;
    }

    private void advance(@Nullable ObjectId before, ObjectId made, String message) throws IOException {
        RefUpdate update = repository.updateRef(REF);
        update.setExpectedOldObjectId(before == null ? ObjectId.zeroId() : before);
        update.setNewObjectId(made);
        update.setRefLogMessage("commit: " + message, false);
        switch (update.update()) {
            case NEW, FAST_FORWARD -> {}
            default ->
                throw new IOException("Branch " + NAME + " could not be moved (" + update.getResult()
                        + "): somebody else moved it, try again");
        }
    }

    private FileTree read(RevCommit commit, String folder) throws IOException {
        String whole = prefix + folder;
        Map<String, byte[]> contents = new TreeMap<>();
        try (TreeWalk files = new TreeWalk(repository)) {
            files.addTree(commit.getTree());
            files.setRecursive(true);
            files.setFilter(PathFilter.create(whole));
            while (files.next()) {
                contents.put(
                        files.getPathString().substring(prefix.length()),
                        repository.open(files.getObjectId(0)).getBytes());
            }
        }
        return FileTree.ofBytes(contents);
    }
}
