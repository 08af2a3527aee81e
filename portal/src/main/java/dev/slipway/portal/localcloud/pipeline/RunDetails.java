package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it was at one moment.
 *
 * @param id its identity
 * @param subject what it carries
 * @param position how far it is
 * @param times when it was queued and ended
 * @param stages progress of every stage, in their order
 */
public record RunDetails(RunId id, Subject subject, Position position, Times times, Map<Stage, StageProgress> stages) {

    public RunDetails {
        Map<Stage, StageProgress> copy = new EnumMap<>(Stage.class);
        copy.putAll(stages);
        stages = Collections.unmodifiableMap(copy);
    }

    /**
     * What a run carries.
     *
     * @param number the n-th run of the function
     * @param startedBy sign-in name of the person who asked; nothing where a commit did
     * @param release what it built, once it has
     */
    public record Subject(
            FunctionName function,
            int number,
            CommitId commit,
            Optional<String> startedBy,
            Optional<ReleaseNumber> release) {}

    /**
     * How far a run is.
     *
     * @param stage the stage that it is in or ended in
     * @param stoppable whether it can be asked to stop
     * @param retryable whether its stage could run again, if no newer run is there
     */
    public record Position(RunStatus status, Stage stage, boolean stoppable, boolean retryable) {}

    /** When a run was asked for, and when it ended. */
    public record Times(Instant queued, Optional<Instant> finished) {}

    /** The function that runs. */
    public FunctionName function() {
        return subject.function();
    }

    /** The revision that runs. */
    public CommitId commit() {
        return subject.commit();
    }

    /** How far the run is. */
    public RunStatus status() {
        return position.status();
    }

    /** Progress of one stage. */
    public StageProgress progress(Stage stage) {
        return stages.getOrDefault(stage, StageProgress.pending());
    }
}
