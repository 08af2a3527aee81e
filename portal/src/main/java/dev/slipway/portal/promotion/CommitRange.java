package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Commits that would reach production: what they touch is part of what was built.
 *
 * @param commits the commits, newest first
 * @param makers who made each of them
 * @param first whether nothing runs in production yet, so that these are all commits of the function
 */
public record CommitRange(List<CommitSummary> commits, Map<CommitId, CommitMaker> makers, boolean first) {

    public CommitRange {
        commits = List.copyOf(commits);
        makers = Map.copyOf(makers);
    }

    /** Who made a commit of the range. */
    CommitMaker maker(CommitSummary commit) {
        return Objects.requireNonNull(makers.get(commit.id()), () -> "no maker of " + commit.id());
    }

    /** Those of the commits of which nobody can be certain who made them. */
    public Set<CommitId> unverified() {
        return commits.stream()
                .filter(commit -> maker(commit) instanceof CommitMaker.Unverified)
                .map(CommitSummary::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why nobody can be certain who made a commit; empty where nothing more is to be said. */
    public String doubt(CommitSummary commit) {
        return maker(commit) instanceof CommitMaker.Unverified unverified ? unverified.why() : "";
    }

    /** Names of the authors, each once, in the order of their newest commit. */
    public List<String> authors() {
        return commits.stream().map(CommitSummary::authorName).distinct().toList();
    }
}
