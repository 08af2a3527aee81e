package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one stage of a run is, and when it got there.
 *
 * @param status how far
 * @param attempts how often it began
 * @param startedAt when its newest attempt began
 * @param finishedAt when its newest attempt ended
 * @param summary what came of it in a sentence; empty while it runs
 */
@Embeddable
public record StageProgress(
        @Enumerated(EnumType.STRING) StageStatus status,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String summary) {

    static final int LONGEST_SUMMARY = 1000;

    static StageProgress pending() {
        return new StageProgress(StageStatus.PENDING, 0, null, null, "");
    }

    StageProgress begin(Instant now) {
        return new StageProgress(StageStatus.IN_PROGRESS, attempts + 1, now, null, "");
    }

    StageProgress end(StageStatus outcome, String sentence, Instant now) {
        String fitting =
                sentence.length() <= LONGEST_SUMMARY ? sentence : sentence.substring(0, LONGEST_SUMMARY - 1) + "…";
        return new StageProgress(outcome, attempts, startedAt, now, fitting);
    }

    StageProgress again() {
        return new StageProgress(StageStatus.PENDING, attempts, null, null, "");
    }

    /** When its newest attempt began, if it ever did. */
    public Optional<Instant> started() {
        return Optional.ofNullable(startedAt);
    }

    /** When its newest attempt ended, if it did. */
    public Optional<Instant> finished() {
        return Optional.ofNullable(finishedAt);
    }
}
