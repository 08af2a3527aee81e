package dev.slipway.generator.git;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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

    /** Where a clone has it that nobody has recorded anything in yet. */
    private static final String CLONED = Constants.R_REMOTES + "origin/" + NAME;

    /** The files below a folder as they were recorded last; empty where nothing is. */
    public FileTree below(String folder) throws IOException {
        return newest(folder, tree -> true).orElseGet(FileTree::empty);
    }

    /** The files below a folder as they were recorded when this held of them for the last time. */
    public Optional<FileTree> newest(String folder, Predicate<FileTree> wanted) throws IOException {
        return newest((files, commit) -> files.below(commit, folder), wanted);
    }

    /** What all functions share, as it was recorded last; empty where nothing is. */
    public FileTree shared() throws IOException {
        return newestShared(tree -> true).orElseGet(FileTree::empty);
    }

    /** What all functions share, as it was recorded when this held of it for the last time. */
    public Optional<FileTree> newestShared(Predicate<FileTree> wanted) throws IOException {
        return newest((files, commit) -> files.at(commit, SharedFiles::isShared), wanted);
    }

    private Optional<FileTree> newest(Part part, Predicate<FileTree> wanted) throws IOException {
        Optional<ObjectId> tip = tip();
        if (tip.isEmpty()) {
            return Optional.empty();
        }
        var files = new CommittedFiles(repository, prefix);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(tip.get()));
            FileTree newer = FileTree.empty();
            for (RevCommit commit : walk) {
                FileTree recorded = part.of(files, commit);
                if (!recorded.isEmpty() && !recorded.equals(newer) && wanted.test(recorded)) {
                    return Optional.of(recorded);
                }
                newer = recorded;
            }
        }
        return Optional.empty();
    }

    /** A part of what is recorded. */
    private interface Part {
        FileTree of(CommittedFiles files, RevCommit commit) throws IOException;
    }

    /** Records these files as all that was generated below a folder. */
    public void record(FileTree generated, String folder, String message) throws IOException {
        if (!below(folder).equals(generated)) {
            record(generated, path -> path.startsWith(folder), message);
        }
    }

    /** Records these files as all that was generated of what functions share. */
    public void recordShared(FileTree generated, String message) throws IOException {
        if (!shared().equals(generated)) {
            record(generated, SharedFiles::isShared, message);
        }
    }

    private void record(FileTree generated, Predicate<String> replaced, String message) throws IOException {
        Optional<ObjectId> before = tip();
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(before, generated, replaced, inserter, reader));
            var person = new PersonIdent(repository);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message + "\n\n" + RECORDED + ": command line\n");
            before.ifPresent(commit::setParentId);
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            advance(made, message);
        }
    }

    private Optional<ObjectId> tip() throws IOException {
        ObjectId own = repository.resolve(REF);
        return Optional.ofNullable(own == null ? repository.resolve(CLONED) : own);
    }

    private ObjectId tree(
            Optional<ObjectId> before,
            FileTree generated,
            Predicate<String> replaced,
            ObjectInserter inserter,
            ObjectReader reader)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        if (before.isPresent()) {
            try (RevWalk walk = new RevWalk(reader);
                    TreeWalk files = new TreeWalk(reader)) {
                files.addTree(walk.parseCommit(before.get()).getTree());
                files.setRecursive(true);
                while (files.next()) {
                    if (!isReplaced(files.getPathString(), replaced)) {
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

    private boolean isReplaced(String path, Predicate<String> replaced) {
        return path.startsWith(prefix) && replaced.test(path.substring(prefix.length()));
    }

    private static DirCacheEntry entry(String path, FileMode mode, ObjectId content) {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(content);
        return entry;
    }

    private void advance(ObjectId made, String message) throws IOException {
        ObjectId own = repository.resolve(REF);
        RefUpdate update = repository.updateRef(REF);
        update.setExpectedOldObjectId(own == null ? ObjectId.zeroId() : own);
        update.setNewObjectId(made);
        update.setRefLogMessage("commit: " + message, false);
        switch (update.update()) {
            case NEW, FAST_FORWARD -> {}
            default ->
                throw new IOException("Branch " + NAME + " could not be moved (" + update.getResult()
                        + "): somebody else moved it, try again");
        }
    }
}
