package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a pipeline.
 *
 * @param executionId its identity where it ran
 * @param source what it carries and who asked for it
 * @param status how far it is
 * @param started when it was asked for or began
 * @param stages its stages in their order, as this run knows them
 */
public record PipelineRun(String executionId, Source source, Status status, Instant started, List<StageState> stages) {
    /** What starts a run that brings back what production ran before. */
    public static final String ROLL_BACK = "roll-back";

    public PipelineRun {
        stages = List.copyOf(stages);
    }

    /**
     * What a run carries.
     *
     * @param revision the commit
     * @param release the release, once it was built
     * @param trigger what started it in a few words, such as "commit" or "Run pipeline"
     * @param startedBy sign-in name of the person who asked for it, if one did
     */
    public record Source(CommitId revision, Optional<Release> release, String trigger, Optional<String> startedBy) {}

    /** How far a run is. */
    public enum Status {
        QUEUED("queued"),
        IN_PROGRESS("in progress"),
        SUCCEEDED("succeeded"),
        FAILED("failed"),
        REJECTED("rejected"),
        STOPPED("stopped"),
        CANCELLED("cancelled"),
        SUPERSEDED("superseded");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** The status as a reader sees it. */
        public String words() {
            return words;
        }
    }
}
