package dev.slipway.portal.scorecards;

import java.util.List;

/** What came of reading the rules. */
public sealed interface RulesReading {

    /**
     * The rules.
     *
     * @param shipped whether these are the portal's own, since the catalog has none
     */
    record Known(ScorecardRules rules, boolean shipped) implements RulesReading {}

    /** The file is broken; nothing is judged until it is repaired. */
    record Broken(List<String> problems) implements RulesReading {

        /** Copies the problems. */
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
