package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import java.util.List;

/** What was found where a policy should stand. */
public sealed interface PolicyReading {

    /** Commit that it was read at. */
    CommitId revision();

    /** A sound policy. */
    record Valid(CommitId revision, PromotionPolicy policy) implements PolicyReading {}

    /** A policy that cannot be read, or none: nothing is approved on it. */
    record Broken(CommitId revision, String path, List<Problem> problems) implements PolicyReading {

        public Broken {
            problems = List.copyOf(problems);
        }

        /** One sentence with file, revision, line, what is wrong and what to do. */
        public String inWords() {
            Problem first = problems.getFirst();
            return path + " at " + revision.abbreviated() + (first.line() > 0 ? ", line " + first.line() : "") + ": "
                    + first.message() + " " + first.hint();
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param line counted from 1; 0 where the file is not there
     * @param message what is wrong
     * @param hint what to do
     */
    record Problem(int line, String message, String hint) {}
}
