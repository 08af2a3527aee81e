package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Commits, newest first. */
final class GitHistory {
    private final Repository repository;

    GitHistory(Repository repository) {
        this.repository = repository;
    }

    List<CommitSummary> history(CommitId from, String path, int limit) {
        return Reading.of(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.markStart(walk.parseCommit(Reading.objectId(from)));
                return summaries(walk, path, limit);
            }
        });
    }

    List<CommitSummary> between(CommitId before, CommitId after, String path) {
        return Reading.of(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.markStart(walk.parseCommit(Reading.objectId(after)));
                walk.markUninteresting(walk.parseCommit(Reading.objectId(before)));
                return summaries(walk, path, Integer.MAX_VALUE);
            }
        });
    }

    private static List<CommitSummary> summaries(RevWalk walk, String path, int limit) throws IOException {
        if (!path.isEmpty()) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
        }
        List<CommitSummary> commits = new ArrayList<>();
        for (RevCommit commit = walk.next(); commit != null && commits.size() < limit; commit = walk.next()) {
            walk.parseBody(commit);
            commits.add(summary(commit));
        }
        return List.copyOf(commits);
    }

    static CommitSummary summary(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new CommitSummary(
                Reading.commitId(commit),
                author.getName(),
                author.getEmailAddress(),
                commit.getCommitterIdent().getWhenAsInstant(),
                commit.getShortMessage(),
                CommitMessages.trailers(commit.getFullMessage()));
    }
}
