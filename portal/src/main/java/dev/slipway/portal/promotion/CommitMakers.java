package dev.slipway.portal.promotion;

import dev.slipway.portal.sourcecontrol.CommitMerges;
import dev.slipway.portal.sourcecontrol.CommitProof;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out who certainly made a commit; what its author and its co-authors say is only a claim. */
@Component
class CommitMakers {
    /** Author of the seed, which nobody wrote here. */
    static final String PORTAL_ADDRESS = "slipway@localhost";

    private final ObjectProvider<CommitProof> proofs;
    private final CommitMerges merges;
    private final SourceRepository repository;

    CommitMakers(ObjectProvider<CommitProof> proofs, CommitMerges merges, SourceRepository repository) {
        this.proofs = proofs;
        this.merges = merges;
        this.repository = repository;
    }

    CommitMaker of(CommitSummary commit) {
        Optional<String> person = proofs.orderedStream()
                .map(proof -> proof.makerOf(commit).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
        return person.<CommitMaker>map(CommitMaker.Known::new)
                .orElseGet(() -> isSeed(commit) ? new CommitMaker.Portal() : brought(commit));
    }

    private CommitMaker brought(CommitSummary commit) {
        return switch (merges.of(commit.id())) {
            case CommitMerges.Merge.Brought by -> new CommitMaker.Brought(by.people(), by.how());
            case CommitMerges.Merge.Unknown unknown -> new CommitMaker.Unverified(unknown.why());
        };
    }

    /** Whether this is the first commit of the catalog, by the portal: a later one with its address is a claim. */
    boolean isSeed(CommitSummary commit) {
        return commit.authorEmail().equalsIgnoreCase(PORTAL_ADDRESS)
                && repository.history(commit.id(), "", 2).size() == 1;
    }
}
