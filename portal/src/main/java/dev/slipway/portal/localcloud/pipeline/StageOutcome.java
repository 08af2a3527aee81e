package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.pipeline.BuiltRelease.BuiltArtefact;
import java.util.List;

/** What came of working on a stage. */
sealed interface StageOutcome {

    /** Format, clippy and so many tests are fine. */
    record ChecksPassed(int tests) implements StageOutcome {}

    /** There is an artefact. */
    record Built(BuiltArtefact built) implements StageOutcome {}

    /** Every example event was answered, and every cold start succeeded. */
    record StagingPassed(StagingResults results) implements StageOutcome {}

    /** An example event or a cold start failed. */
    record StagingFailed(StagingResults results, String summary) implements StageOutcome {}

    /** Production answered after its switch. */
    record ProductionVerified(String summary) implements StageOutcome {}

    /** The code has problems. */
    record CodeRefused(List<CodeProblem> problems, String summary) implements StageOutcome {
        /** More are in the log; cargo tells of the same error once for the library and once for its tests. */
        static final int MOST_PROBLEMS = 20;

        public CodeRefused {
            problems = problems.stream().distinct().limit(MOST_PROBLEMS).toList();
        }
    }

    /** It did not work out. */
    record Failed(String summary) implements StageOutcome {}

    /** Somebody ended it. */
    record Stopped() implements StageOutcome {}
}
