package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitProof;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Proofs that a test gives by hand. */
public class ManualCommitProof implements CommitProof {
    private final Map<CommitId, String> makers = new HashMap<>();

    public void clear() {
        makers.clear();
    }

    void prove(CommitId commit, String person) {
        makers.put(commit, person);
    }

    @Override
    public Optional<String> makerOf(CommitSummary commit) {
        return Optional.ofNullable(makers.get(commit.id()));
    }
}
