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
     * @param left names of the functions that do not pass yet
     * @param notKnown names of those of which nobody can say
     * @param all how many functions it is about
     * @param daysLeft days until its last one; 0 on that day, below where it is over
     */
    public record CampaignProgress(
            Campaign campaign, List<String> left, List<String> notKnown, int all, long daysLeft) {

        /** Copies the names. */
        public CampaignProgress {
            left = List.copyOf(left);
            notKnown = List.copyOf(notKnown);
        }

        /** How many functions pass, or need not. */
        public int done() {
            return all - left.size() - notKnown.size();
        }

        /** Whether its day is over and not all functions pass. */
        public boolean overdue() {
            return done() < all && daysLeft < 0;
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
