package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may let a release into an environment, when, and on what evidence.
 *
 * @param voting who may, and how many of them must
 * @param requiredEvidence sources whose rows must be there and not bad
 * @param timing when nobody may
 * @param automatic whether a release goes on by itself where all evidence is green and nothing objects
 */
public record PromotionPolicy(Voting voting, Set<String> requiredEvidence, Timing timing, boolean automatic) {
    /** More people than a team has would lock an environment for good. */
    static final int LARGEST_QUORUM = 5;

    public PromotionPolicy {
        requiredEvidence = Set.copyOf(requiredEvidence);
    }

    /**
     * Who has to say yes.
     *
     * @param approvers who may
     * @param quorum how many of them must
     * @param unverifiedQuorum how many of them must where it is not certain who made a commit; at least {@code quorum} counts
     * @param fourEyes whether authors are excluded
     */
    public record Voting(Approvers approvers, int quorum, int unverifiedQuorum, boolean fourEyes) {

        public Voting {
            requirePossible(quorum);
            requirePossible(unverifiedQuorum);
        }

        /** How many people have to approve these commits. */
        public int quorumFor(CommitRange range) {
            return range.unverified().isEmpty() ? quorum : Math.max(quorum, unverifiedQuorum);
        }

        private static void requirePossible(int quorum) {
            if (quorum < 1 || quorum > LARGEST_QUORUM) {
                throw new IllegalArgumentException(
                        "A quorum of " + quorum + " cannot be met: use 1 to " + LARGEST_QUORUM + ".");
            }
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

    /**
     * When nothing is promoted.
     *
     * @param freezes times in which nothing is
     * @param breakGlass whether an approver may go through a freeze with a reason
     * @param coolDown how long the release in production runs before another one follows; zero for no wait
     */
    public record Timing(List<FreezeWindow> freezes, boolean breakGlass, Duration coolDown) {
        /** Neither a freeze nor a wait. */
        static final Timing ALWAYS = new Timing(List.of(), false, Duration.ZERO);

        public Timing {
            freezes = List.copyOf(freezes);
        }

        /** The freeze that is on, of several the one that ends last. */
        Optional<Freeze> at(Instant now) {
            return freezes.stream()
                    .flatMap(
                            window -> window
                                    .endsAfter(now)
                                    .map(end -> new Freeze(window.name(), end, window.zone(), breakGlass))
                                    .stream())
                    .max((a, b) -> a.until().compareTo(b.until()));
        }
    }
}
