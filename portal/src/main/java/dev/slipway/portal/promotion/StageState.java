package dev.slipway.portal.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * State of one stage of a pipeline.
 *
 * @param name what the stage is called, such as {@code Staging}
 * @param status how far it is
 * @param latest its newest run, if it ever ran
 * @param closed who closed the way into it, if it is closed
 */
public record StageState(String name, Status status, Optional<StageRun> latest, Optional<ClosedTransition> closed) {

    /** A stage that is open to whatever comes. */
    public StageState(String name, Status status, Optional<StageRun> latest) {
        this(name, status, latest, Optional.empty());
    }

    /** The same stage with the way into it closed. */
    public StageState closedBy(ClosedTransition closing) {
        return new StageState(name, status, latest, Optional.of(closing));
    }

    /** How far a stage is. */
    public enum Status {
        NOT_RUN("not run"),
        IN_PROGRESS("in progress"),
        SUCCEEDED("succeeded"),
        FAILED("failed"),
        STOPPED("stopped"),
        CANCELLED("cancelled"),
        SKIPPED("skipped");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** The status as a reader sees it. */
        public String words() {
            return words;
        }
    }

    /** A stage that never ran. */
    public static StageState notRun(String name) {
        return new StageState(name, Status.NOT_RUN, Optional.empty());
    }

    /**
     * One run of a stage.
     *
     * @param executionId the pipeline's execution that it belongs to
     * @param started when it began
     * @param finished when it ended, if it did
     * @param summary what came of it in a sentence; may be empty
     * @param logAddress where its log is read, relative to the portal's root or absolute
     */
    public record StageRun(
            String executionId,
            Instant started,
            Optional<Instant> finished,
            String summary,
            Optional<String> logAddress) {

        /** How long it took, once it has ended. */
        public Optional<Duration> took() {
            return finished.map(end -> Duration.between(started, end));
        }
    }
}
