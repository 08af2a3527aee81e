package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes commits without a working folder: objects first, then the branches, which move only from where they must be. */
final class GitCommits {
    private static final Logger LOG = LoggerFactory.getLogger(GitCommits.class);
    private static final String COMMITTER_NAME = "Slipway";
    private static final String COMMITTER_ADDRESS = "slipway@localhost";

    private final Repository repository;
    private final Branches branches;
    private final Clock clock;
    private final Function<Repository, ObjectInserter> inserters;

    GitCommits(Repository repository, Clock clock) {
        this(repository, new Branches(repository), clock, Repository::newObjectInserter);
    }

    /** Moves branches in another way than in the repository alone. */
    GitCommits(Repository repository, Branches branches, Clock clock) {
        this(repository, branches, clock, Repository::newObjectInserter);
    }

    /** Writes objects through inserters of the caller's choice; tests use one whose disk is full. */
    GitCommits(Repository repository, Branches branches, Clock clock, Function<Repository, ObjectInserter> inserters) {
        this.repository = repository;
        this.branches = branches;
        this.clock = clock;
        this.inserters = inserters;
    }

    CommitOutcome commit(ChangeSet changes, Recording recording, CommitId parent, CommitDetails details) {
        CommitId before = branches.main();
        if (!before.equals(parent) || isRecordedElsewhere(recording)) {
            return new CommitOutcome.TipMoved(before);
        }
        return written(writer -> {
            List<Branches.Move> moves = new ArrayList<>();
            writer.move(Branches.MAIN, Optional.of(parent), changes, details).ifPresent(moves::add);
            boolean changesMain = !moves.isEmpty();
            writer.move(Branches.PRISTINE, recording.expectedTip(), recording.changes(), details)
                    .ifPresent(moves::add);
            if (moves.isEmpty()) {
                return new CommitOutcome.Unchanged(parent);
            }
            writer.flush();
            Optional<CommitOutcome> hindrance = advance(moves, "commit: " + details.subject());
            return hindrance.orElseGet(() -> changesMain
                    ? new CommitOutcome.Committed(
                            Reading.commitId(moves.getFirst().to()))
                    : new CommitOutcome.Unchanged(parent));
        });
    }

    CommitOutcome start(BranchName branch, CommitId parent, List<BranchCommit> commits) {
        Optional<CommitId> there = branches.tip(Branches.ref(branch));
        if (there.isPresent()) {
            return new CommitOutcome.TipMoved(there.get());
        }
        return written(writer -> {
            ObjectId tip = Reading.objectId(parent);
            for (BranchCommit commit : commits) {
                tip = writer.commit(Optional.of(tip), commit.changes(), commit.details());
            }
            writer.flush();
            Branches.Move move = new Branches.Move(Branches.ref(branch), ObjectId.zeroId(), tip);
            ObjectId made = tip;
            return advance(List.of(move), "branch: Created by Slipway")
                    .orElseGet(() -> new CommitOutcome.Committed(Reading.commitId(made)));
        });
    }

    private boolean isRecordedElsewhere(Recording recording) {
        return !recording.changes().isEmpty()
                && !branches.tip(Branches.PRISTINE).equals(recording.expectedTip());
    }

    private CommitOutcome written(Writing writing) {
        try (ObjectInserter inserter = inserters.apply(repository);
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return writing.with(new Writer(new ChangedTree(reader, inserter), walk));
        } catch (RemoteTroubleException trouble) {
            LOG.warn("No commit reached the Git server, the operation can be tried again", trouble);
            return new CommitOutcome.Unavailable(String.valueOf(trouble.getMessage()));
        } catch (IOException e) {
            LOG.warn("No commit was made in {}, the operation can be tried again", repository.getDirectory(), e);
            return new CommitOutcome.Unavailable("The catalog repository could not be written (" + cause(e)
                    + "). Nothing was changed. Check the disk's space and the folder's rights, then try again.");
        }
    }

    static PersonIdent slipway(Clock clock) {
        return new PersonIdent(COMMITTER_NAME, COMMITTER_ADDRESS, clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Moves branches, or says what hindered it. One at a time within the portal: who comes second must find the tip
     * moved, not the lock that the first one holds for a moment.
     */
    private synchronized Optional<CommitOutcome> advance(List<Branches.Move> moves, String why) throws IOException {
        if (branches.move(moves, why, clock)) {
            return Optional.empty();
        }
        for (Branches.Move move : moves) {
            Optional<CommitId> now = branches.tip(move.ref());
            if (!now.map(Reading::objectId).orElse(ObjectId.zeroId()).equals(move.from())) {
                return Optional.of(new CommitOutcome.TipMoved(
                        move.ref().equals(Branches.PRISTINE) ? branches.main() : now.orElseGet(branches::main)));
            }
        }
        String locks = branches.locks(moves).stream().map(Path::toString).collect(Collectors.joining(" and "));
        return Optional.of(
                new CommitOutcome.Unavailable("The catalog repository is locked: another program is writing to it, or "
                        + "ended while it did. Nothing was changed. Try again"
                        + (locks.isEmpty() ? "." : "; if it stays so and no Git program runs, delete " + locks + ".")));
    }

    private static String cause(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    private interface Writing {
        CommitOutcome with(Writer writer) throws IOException;
    }

    /** Writes objects that nothing refers to yet. */
    private final class Writer {
        private final ChangedTree trees;
        private final RevWalk walk;

        Writer(ChangedTree trees, RevWalk walk) {
            this.trees = trees;
            this.walk = walk;
        }

        /** The branch's move to a commit of these changes, or nothing where they change nothing. */
        Optional<Branches.Move> move(String ref, Optional<CommitId> from, ChangeSet changes, CommitDetails details)
                throws IOException {
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            Optional<ObjectId> parent = from.map(Reading::objectId);
            AnyObjectId before = tree(parent);
            ObjectId tree = trees.of(before, changes);
            return tree.equals(before)
                    ? Optional.empty()
                    : Optional.of(
                            new Branches.Move(ref, parent.orElse(ObjectId.zeroId()), insert(tree, parent, details)));
        }

        ObjectId commit(Optional<ObjectId> parent, ChangeSet changes, CommitDetails details) throws IOException {
            return insert(trees.of(tree(parent), changes), parent, details);
        }

        void flush() throws IOException {
            trees.inserter().flush();
        }

        private AnyObjectId tree(Optional<ObjectId> commit) throws IOException {
            if (commit.isEmpty()) {
                return ObjectId.zeroId();
            }
            trees.inserter().flush();
            RevCommit parsed = walk.parseCommit(commit.get());
            return parsed.getTree();
        }

        private ObjectId insert(ObjectId tree, Optional<ObjectId> parent, CommitDetails details) throws IOException {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            parent.ifPresent(commit::setParentId);
            commit.setAuthor(
                    new PersonIdent(details.authorName(), details.authorEmail(), clock.instant(), ZoneOffset.UTC));
            commit.setCommitter(slipway(clock));
            commit.setMessage(CommitMessages.write(details));
            return trees.inserter().insert(commit);
        }
    }
}
