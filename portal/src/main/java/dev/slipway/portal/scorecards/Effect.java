package dev.slipway.portal.scorecards;

import java.util.List;

/**
 * What the fleet's scorecards would say were a branch merged.
 *
 * @param rules those of the branch
 * @param changes functions of which something else would be said
 * @param functions how many functions the branch has
 */
public record Effect(String branch, RulesReading rules, List<Change> changes, int functions) {

    /** Copies the changes. */
    public Effect {
        changes = List.copyOf(changes);
    }

    /**
     * A function of which something else would be said.
     *
     * @param before its level now; {@code new} for one that only the branch has
     * @param after its level then
     * @param worse titles of checks that are met now, or not demanded, and would not be met
     * @param better titles of checks that are not met now, and would be, or would not be demanded
     */
    public record Change(String function, String before, String after, List<String> worse, List<String> better) {

        /** Copies the titles. */
        public Change {
            worse = List.copyOf(worse);
            better = List.copyOf(better);
        }
    }
}
