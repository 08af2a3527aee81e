package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.TrialMerges;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.NoMergeBaseException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Merges three ways without a work tree, as Git does. The commit of a trial is the same whenever the same two are tried, so
 * that looking again leaves nothing more behind; Git's own gc removes it in time, since no branch holds it.
 */
@Component
class GitTrialMerges implements TrialMerges {
    private static final String MESSAGE = "Trial merge\n";

    private final Repository repository;

    @Autowired
    GitTrialMerges(OpenCatalog catalog) {
        this(catalog.repository());
    }

    GitTrialMerges(Repository repository) {
        this.repository = repository;
    }

    @Override
    public Trial merge(CommitId from, CommitId into) {
        return Reading.of(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit theirs = walk.parseCommit(Reading.objectId(from));
                RevCommit ours = walk.parseCommit(Reading.objectId(into));
                if (walk.isMergedInto(theirs, ours)) {
                    return new Trial.Merged(into);
                }
                return walk.isMergedInto(ours, theirs) ? new Trial.Merged(from) : merge(theirs, ours);
            }
        });
    }

    private Trial merge(RevCommit theirs, RevCommit ours) throws IOException {
        ResolveMerger merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository, true);
        try {
            return merger.merge(ours, theirs)
                    ? new Trial.Merged(commit(merger.getResultTreeId(), theirs, ours))
                    : new Trial.Conflicting(
                            merger.getUnmergedPaths().stream().sorted().toList());
        } catch (NoMergeBaseException tangled) {
            return new Trial.Conflicting(List.of());
        }
    }

    private CommitId commit(ObjectId tree, RevCommit theirs, RevCommit ours) throws IOException {
        PersonIdent author = theirs.getCommitterIdent();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(ours, theirs);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(MESSAGE);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            return Reading.commitId(made);
        }
    }
}
