package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;

/** Looks in Git for the commit of an operation, which is there even if the attempt ended before it noted it. */
record EarlierCommits(SourceRepository repository) {

    /** The commit with the operation's trailer among those that came after {@code base}. */
    Optional<CommitId> of(OperationId id, CommitId base) {
        if (!repository.holds(base)) {
            return Optional.empty();
        }
        return repository.between(base, repository.tip(), "").stream()
                .filter(commit -> id.value().equals(commit.trailers().get(OperationId.TRAILER)))
                .map(CommitSummary::id)
                .findFirst();
    }
}
