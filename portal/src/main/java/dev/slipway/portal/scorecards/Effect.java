package dev.slipway.portal.scorecards;

import java.util.List;

/**
 * What the fleet's scorecards would say were a branch merged.
 *
 * @param rules those of the branch
 * @param levels how many functions reach each of its levels
 * @param changes functions of which something else would be said
 * @param functions how many functions there are now or then
 */
public record Effect(String branch, RulesReading rules, List<LevelShift> levels, List<Change> changes, int functions) {

    /** Copies the lists. */
    public Effect {
        levels = List.copyOf(levels);
        changes = List.copyOf(changes);
    }

    /** How many functions reach a level or a higher one, now and were the branch merged. */
    public record LevelShift(String level, long now, long then) {}

    /**
     * A function of which something else would be said.
     *
     * @param before its level now; {@link #NEW} for one that only the branch has
     * @param after its level then; {@link #GONE} for one that the branch does not have
     * @param worse titles of checks that are met now, or not demanded, and would not be met
     * @param better titles of checks that are not met now, and would be, or would not be demanded
     */
    public record Change(String function, String before, String after, List<String> worse, List<String> better) {

        static final String NEW = "new";
        static final String GONE = "gone";

        /** Copies the titles. */
        public Change {
            worse = List.copyOf(worse);
            better = List.copyOf(better);
        }
    }
}
