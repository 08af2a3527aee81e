package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.List;

/** Port: tries what merging commits would make, while every branch stays where it is. */
public interface TrialMerges {

    /**
     * What merging a commit into another would make.
     *
     * @throws SourceUnavailableException if the repository cannot be read
     */
    Trial merge(CommitId from, CommitId into);

    /** What came of a trial. */
    sealed interface Trial {

        /** A commit with the files that the merge would have; no branch holds it, unless it needs no merge. */
        record Merged(CommitId commit) implements Trial {}

        /**
         * Both sides changed the same lines, or one changed what the other removed.
         *
         * @param paths the files where that is so, sorted; none where the histories themselves cannot be joined
         */
        record Conflicting(List<String> paths) implements Trial {

            /** Copies the paths. */
            public Conflicting {
                paths = List.copyOf(paths);
            }
        }
    }
}
