package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An approval that waits for a person.
 *
 * @param point what exactly an answer is sent to
 * @param release what would run in production
 * @param since when it began to wait
 * @param newer the newest revision that waits behind it or was committed after it, if there is one
 * @param startedBy sign-in name of the person who asked for the run; nothing where a commit did
 * @param patience how long the pipeline waits for an answer before it gives up
 */
public record PendingApproval(
        ApprovalPoint point,
        Release release,
        Instant since,
        Optional<CommitId> newer,
        Optional<String> startedBy,
        Duration patience) {

    /** How long a pipeline waits that says nothing else. */
    public static final Duration USUAL_PATIENCE = Duration.ofDays(7);

    /** One that waits for the usual time. */
    public PendingApproval(
            ApprovalPoint point, Release release, Instant since, Optional<CommitId> newer, Optional<String> startedBy) {
        this(point, release, since, newer, startedBy, USUAL_PATIENCE);
    }

    /** When the pipeline gives up. */
    public Instant until() {
        return since.plus(patience);
    }
}
