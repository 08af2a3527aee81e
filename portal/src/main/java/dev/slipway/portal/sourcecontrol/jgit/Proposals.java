package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.BranchName;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Branches on which commits wait for a review. Such a branch only ever grows: what somebody has seen or commented on stays
 * where it is, and servers that refuse every forced push take it.
 */
record Proposals(Repository repository) {
    private static final String BEGINNING = "slipway/change/";
    private static final String OPERATION = "Slipway-Operation";

    /** Branch that a commit is proposed on: of its operation, so that a second attempt proposes no second time. */
    BranchName branch(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            String message = walk.parseCommit(commit).getFullMessage();
            String operation = CommitMessages.trailers(message).getOrDefault(OPERATION, "");
            String name = BEGINNING + operation;
            return new BranchName(BranchName.isOne(name) ? name : BEGINNING + commit.name());
        }
    }

    /** The move of a commit's own branch in place of main's. */
    Branches.Move instead(Branches.Move main) throws IOException {
        BranchName branch = branch(main.to());
        Ref earlier = repository.exactRef(Branches.ref(branch));
        if (earlier == null) {
            return new Branches.Move(Branches.ref(branch), ObjectId.zeroId(), main.to());
        }
        ObjectId tip = earlier.getObjectId();
        return new Branches.Move(earlier.getName(), tip, following(tip, main.to(), branch));
    }

    /** What comes after an earlier attempt: that one itself, if it holds the same, else a commit on it. */
    private ObjectId following(ObjectId tip, ObjectId wanted, BranchName branch) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit earlier = walk.parseCommit(tip);
            RevCommit later = walk.parseCommit(wanted);
            RevCommit main = walk.parseCommit(later.getParent(0));
            boolean isOnMain = walk.isMergedInto(main, earlier);
            if (isOnMain && earlier.getTree().equals(later.getTree())) {
                return tip;
            }
            if (!earlier.getCommitterIdent()
                    .getEmailAddress()
                    .equals(later.getCommitterIdent().getEmailAddress())) {
                throw new RemoteTroubleException(
                        "Somebody has gone on with the branch " + branch
                                + " on the Git server. Nothing was changed. Take it into main there, or delete it, then try again.");
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(later.getTree());
            commit.setParentIds(isOnMain ? List.of(tip) : List.of(tip, main));
            commit.setAuthor(later.getAuthorIdent());
            commit.setCommitter(later.getCommitterIdent());
            commit.setMessage(later.getFullMessage());
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            return made;
        }
    }
}
