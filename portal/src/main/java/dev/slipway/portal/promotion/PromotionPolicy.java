package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import java.util.Optional;
import java.util.Set;

/**
 * Who may let a release into an environment, and on what evidence.
 *
 * @param approvers who may
 * @param quorum how many of them must
 * @param fourEyes whether authors are excluded
 * @param requiredEvidence sources whose rows must be there and not bad
 */
public record PromotionPolicy(Approvers approvers, int quorum, boolean fourEyes, Set<String> requiredEvidence) {
    /** More people than a team has would lock an environment for good. */
    static final int LARGEST_QUORUM = 5;

    public PromotionPolicy {
        requiredEvidence = Set.copyOf(requiredEvidence);
        if (quorum < 1 || quorum > LARGEST_QUORUM) {
            throw new IllegalArgumentException(
                    "A quorum of " + quorum + " cannot be met: use 1 to " + LARGEST_QUORUM + ".");
        }
    }

    /**
     * The people whom a policy names: approvers who are owners of a team.
     *
     * @param team the team, or nothing for the one that owns the function
     */
    public record Approvers(Optional<TeamName> team) {

        /** The team for a function of {@code owner}. */
        public TeamName teamFor(TeamName owner) {
            return team.orElse(owner);
        }
    }
}
