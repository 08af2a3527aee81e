package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.List;
import java.util.Set;

/**
 * Commits that would reach production: what they touch is part of what was built.
 *
 * @param commits the commits, newest first
 * @param unverified those of them of which nobody can be certain who made them
 * @param first whether nothing runs in production yet, so that these are all commits of the function
 */
public record CommitRange(List<CommitSummary> commits, Set<CommitId> unverified, boolean first) {

    public CommitRange {
        commits = List.copyOf(commits);
        unverified = Set.copyOf(unverified);
    }

    /** Names of the authors, each once, in the order of their newest commit. */
    public List<String> authors() {
        return commits.stream().map(CommitSummary::authorName).distinct().toList();
    }
}
