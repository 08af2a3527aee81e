package dev.slipway.portal.scorecards;

import java.util.List;

/**
 * What the fleet's scorecards would say were a branch merged.
 *
 * @param behind how many commits of main the branch does not have
 */
public record Effect(String branch, int behind, Outcome outcome) {

    /** What merging it would come to. */
    public sealed interface Outcome {

        /**
         * Its functions were judged, as they would be with all that main has.
         *
         * @param levels how many functions reach each of its levels
         * @param changes functions of which something else would be said
         * @param functions how many functions there are now or then
         */
        record Judged(List<LevelShift> levels, List<Change> changes, int functions) implements Outcome {

            /** Copies the lists. */
            public Judged {
                levels = List.copyOf(levels);
                changes = List.copyOf(changes);
            }
        }

        /** Its rules would judge nobody, for these problems. */
        record BrokenRules(List<String> problems) implements Outcome {

            /** Copies the problems. */
            public BrokenRules {
                problems = List.copyOf(problems);
            }
        }

        /** It cannot be merged as it is, because of these files; none where the histories themselves cannot be joined. */
        record Conflicting(List<String> paths) implements Outcome {

            /** Copies the paths. */
            public Conflicting {
                paths = List.copyOf(paths);
            }
        }
    }

    /** How many functions reach a level or a higher one, now and were the branch merged. */
    public record LevelShift(String level, long now, long then) {}

    /**
     * A function of which something else would be said.
     *
     * @param before its level now; {@link #NEW} for one that only the branch has
     * @param after its level then; {@link #GONE} for one that the branch removes
     * @param worse checks of which worse is said then, such as {@code Tests are there: met → not met}
     * @param better checks of which better is said then, or which are not demanded any more
     */
    public record Change(String function, String before, String after, List<String> worse, List<String> better) {

        static final String NEW = "new";
        static final String GONE = "gone";

        /** Copies the checks. */
        public Change {
            worse = List.copyOf(worse);
            better = List.copyOf(better);
        }
    }
}
