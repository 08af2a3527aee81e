package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.ScorecardRules.Campaign;
import java.util.List;

/**
 * How all functions stand.
 *
 * @param rules by which they are judged
 * @param cards all functions, by name
 * @param campaigns how each campaign goes
 * @param trend how the teams' functions stood before, by team
 * @param exemptions all exemptions of the rules, and whether they count
 * @param branches names of branches that may be merged, whose effect can be looked at
 */
public record FleetScore(
        RulesReading rules,
        List<Scorecard> cards,
        List<CampaignProgress> campaigns,
        List<TeamTrend> trend,
        List<ExemptionStanding> exemptions,
        List<String> branches) {

    /** Copies the lists. */
    public FleetScore {
        cards = List.copyOf(cards);
        campaigns = List.copyOf(campaigns);
        trend = List.copyOf(trend);
        exemptions = List.copyOf(exemptions);
        branches = List.copyOf(branches);
    }

    /** How many functions reach a level, or a higher one of these. */
    public static long reaching(List<Scorecard> cards, List<String> levels, String level) {
        List<String> enough = levels.subList(levels.indexOf(level), levels.size());
        return cards.stream().filter(card -> enough.contains(card.level())).count();
    }

    /**
     * How a campaign goes.
     *
     * @param functions the functions that it is about, by what was found of them
     * @param daysLeft days until its last one; 0 on that day, below where it is over
     */
    public record CampaignProgress(Campaign campaign, Found functions, long daysLeft) {

        /**
         * Functions by what was found of them.
         *
         * @param met how many pass
         * @param exempt names of those that need not
         * @param left names of those that do not
         * @param notKnown names of those of which nobody can say
         */
        public record Found(int met, List<String> exempt, List<String> left, List<String> notKnown) {

            /** Copies the names. */
            public Found {
                exempt = List.copyOf(exempt);
                left = List.copyOf(left);
                notKnown = List.copyOf(notKnown);
            }

            /** How many functions it is about. */
            public int all() {
                return met + exempt.size() + left.size() + notKnown.size();
            }
        }

        /** How many functions pass, or need not. */
        public int done() {
            return functions.met() + functions.exempt().size();
        }

        /** Whether all functions pass, or need not. */
        public boolean isDone() {
            return done() == functions.all();
        }

        /** Whether its day is over and not all functions pass. */
        public boolean overdue() {
            return !isDone() && daysLeft < 0;
        }
    }

    /**
     * Shares of a team's checks that are met.
     *
     * @param share of all checks, from 0 to 1
     * @param before how it was about a week, a month and a quarter ago, as far as that was noted
     * @param days every day that was noted, oldest first, up to today
     */
    public record TeamTrend(String team, int functions, double share, List<Then> before, List<Then> days) {

        /** Copies the days. */
        public TeamTrend {
            before = List.copyOf(before);
            days = List.copyOf(days);
        }
    }

    /** The share on an earlier day, written as people write days. */
    public record Then(String day, double share) {}
}
