package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitMerges;
import dev.slipway.portal.sourcecontrol.CommitProof;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proofs that a test gives by hand, and what a Git host would say. */
public class ManualCommitProof implements CommitProof, CommitMerges {
    private final Map<CommitId, String> makers = new HashMap<>();
    private final Map<CommitId, Merge> merges = new HashMap<>();

    public void clear() {
        makers.clear();
        merges.clear();
    }

    void prove(CommitId commit, String person) {
        makers.put(commit, person);
    }

    void merged(CommitId commit, String... people) {
        merges.put(commit, new Merge.Brought(Set.of(people), "pull request 7"));
    }

    void unknown(CommitId commit, String why) {
        merges.put(commit, new Merge.Unknown(why));
    }

    @Override
    public Optional<String> makerOf(CommitSummary commit) {
        return Optional.ofNullable(makers.get(commit.id()));
    }

    @Override
    public Merge of(CommitId commit) {
        return merges.getOrDefault(commit, new Merge.Unknown(""));
    }
}
