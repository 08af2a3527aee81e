package dev.slipway.portal.promotion;

import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.List;

/**
 * Commits that would reach production: what they touch is part of what was built.
 *
 * @param commits the commits, newest first
 * @param first whether nothing runs in production yet, so that these are all commits of the function
 */
public record CommitRange(List<CommitSummary> commits, boolean first) {

    public CommitRange {
        commits = List.copyOf(commits);
    }

    /** Names of the authors, each once, in the order of their newest commit. */
    public List<String> authors() {
        return commits.stream().map(CommitSummary::authorName).distinct().toList();
    }
}
