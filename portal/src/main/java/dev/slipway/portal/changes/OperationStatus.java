package dev.slipway.portal.changes;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An operation as its page shows it. */
public record OperationStatus(
        Summary summary, List<Step> steps, Optional<Failure> failure, Result result, boolean cancelRequested) {

    public OperationStatus {
        steps = List.copyOf(steps);
    }

    /**
     * What it is.
     *
     * @param title such as "Create function orders-api"
     * @param subject what it is done to
     * @param startedAt when it was asked for
     */
    public record Summary(
            OperationId id,
            String title,
            String subject,
            Requester requester,
            OperationState state,
            Instant startedAt) {}

    /** Who asked for it, and for which team. */
    public record Requester(String personId, String personName, TeamName team) {}

    /** A step with its times, which are there once it began and ended, and its log. */
    public record Step(
            String label, StepState state, Optional<Instant> beganAt, Optional<Instant> endedAt, List<LogLine> log) {

        public Step {
            log = List.copyOf(log);
        }
    }

    /** A line that a step wrote. */
    public record LogLine(Instant at, String text) {}

    /**
     * Why it failed.
     *
     * @param sentence what is wrong and what to do
     * @param reference number under which the portal's log has more
     */
    public record Failure(String sentence, String reference) {}

    /** What it led to; no commit where there was nothing to change, or where it has not come to that. */
    public record Result(Optional<CommitId> commit, List<OperationLink> links) {

        public Result {
            links = List.copyOf(links);
        }
    }
}
