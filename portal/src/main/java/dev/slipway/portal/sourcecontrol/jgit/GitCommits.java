package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes commits without a working folder: objects first, then the branch, which moves only from where it must be. */
final class GitCommits {
    private static final Logger LOG = LoggerFactory.getLogger(GitCommits.class);
    private static final String COMMITTER_NAME = "Slipway";
    private static final String COMMITTER_ADDRESS = "slipway@localhost";

    private final Repository repository;
    private final Clock clock;
    private final Function<Repository, ObjectInserter> inserters;

    GitCommits(Repository repository, Clock clock) {
        this(repository, clock, Repository::newObjectInserter);
    }

    /** Writes objects through inserters of the caller's choice; tests use one whose disk is full. */
    GitCommits(Repository repository, Clock clock, Function<Repository, ObjectInserter> inserters) {
        this.repository = repository;
        this.clock = clock;
        this.inserters = inserters;
    }

    CommitId tip() {
        return Reading.commitId(Reading.of(() -> Optional.ofNullable(repository.exactRef(Seeding.MAIN))
                .flatMap(ref -> Optional.ofNullable(ref.getObjectId()))
                .orElseThrow(() -> new IOException("The catalog repository has no branch main."))));
    }

    CommitOutcome commit(ChangeSet changes, CommitId parent, CommitDetails details) {
        CommitId before = tip();
        if (!before.equals(parent)) {
            return new CommitOutcome.TipMoved(before);
        }
        try (ObjectInserter inserter = inserters.apply(repository);
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevCommit parentCommit = walk.parseCommit(Reading.objectId(parent));
            ObjectId tree = tree(changes, parentCommit, reader, inserter);
            if (tree.equals(parentCommit.getTree())) {
                return new CommitOutcome.Unchanged(parent);
            }
            ObjectId commit = inserter.insert(commit(tree, parentCommit, details));
            inserter.flush();
            return advance(commit, parent, details.subject());
        } catch (IOException e) {
            LOG.warn("No commit was made in {}, the operation can be tried again", repository.getDirectory(), e);
            return new CommitOutcome.Unavailable("The catalog repository could not be written (" + cause(e)
                    + "). Nothing was changed. Check the disk's space and the folder's rights, then try again.");
        }
    }

    private ObjectId tree(ChangeSet changes, RevCommit parent, ObjectReader reader, ObjectInserter inserter)
            throws IOException {
        DirCache files = DirCache.read(reader, parent.getTree());
        DirCacheEditor editor = files.editor();
        ObjectChecker checker = new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
        for (Map.Entry<String, byte[]> file : changes.written().entrySet()) {
            requireSafe(checker, file.getKey());
            ObjectId content = inserter.insert(Constants.OBJ_BLOB, file.getValue());
            editor.add(new DirCacheEditor.PathEdit(file.getKey()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    boolean executable = entry.getFileMode().equals(FileMode.EXECUTABLE_FILE);
                    entry.setFileMode(executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                    entry.setObjectId(content);
                }
            });
        }
        changes.removed().forEach(path -> editor.add(new DirCacheEditor.DeletePath(path)));
        editor.finish();
        return files.writeTree(inserter);
    }

    private static void requireSafe(ObjectChecker checker, String path) {
        try {
            checker.checkPath(path);
        } catch (CorruptObjectException unsafe) {
            throw new IllegalArgumentException(
                    "The path \"" + path + "\" cannot be committed: " + unsafe.getMessage() + ".", unsafe);
        }
    }

    private CommitBuilder commit(ObjectId tree, RevCommit parent, CommitDetails details) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentId(parent);
        commit.setAuthor(new PersonIdent(details.authorName(), details.authorEmail(), clock.instant(), ZoneOffset.UTC));
        commit.setCommitter(slipway(clock));
        commit.setMessage(CommitMessages.write(details));
        return commit;
    }

    static PersonIdent slipway(Clock clock) {
        return new PersonIdent(COMMITTER_NAME, COMMITTER_ADDRESS, clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Moves the branch. One at a time within the portal: who comes second must find the tip moved, not the lock that the
     * first one holds for a moment.
     */
    private synchronized CommitOutcome advance(ObjectId commit, CommitId parent, String subject) throws IOException {
        RefUpdate update = repository.updateRef(Seeding.MAIN);
        update.setExpectedOldObjectId(Reading.objectId(parent));
        update.setNewObjectId(commit);
        update.setRefLogIdent(slipway(clock));
        update.setRefLogMessage("commit: " + subject, false);
        RefUpdate.Result result = update.update();
        if (result == RefUpdate.Result.FAST_FORWARD) {
            return new CommitOutcome.Committed(Reading.commitId(commit));
        }
        CommitId now = tip();
        if (!now.equals(parent)) {
            return new CommitOutcome.TipMoved(now);
        }
        String lock = repository
                .getDirectory()
                .toPath()
                .resolve(Seeding.MAIN + ".lock")
                .toString();
        return new CommitOutcome.Unavailable("The catalog repository is locked: another program is writing to it, or "
                + "ended while it did. Nothing was changed. Try again; if it stays so and no Git program runs, delete "
                + lock + ".");
    }

    private static String cause(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
