package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.shared.CommitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that the portal makes, or made, to the catalog.
 *
 * @param state QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED
 */
public record OperationSummary(
        String id, String title, String subject, String state, String requestedBy, String team, Instant startedAt) {

    static OperationSummary of(OperationStatus.Summary summary) {
        return new OperationSummary(
                summary.id().value(),
                summary.title(),
                summary.subject(),
                summary.state().name(),
                summary.requester().personId(),
                summary.requester().team().value(),
                summary.startedAt());
    }

    /**
     * The change with its steps.
     *
     * @param problem why it failed, if it did
     * @param commit what it committed, if it did
     */
    @Schema(name = "OperationDetails")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Details(
            OperationSummary summary, List<Step> steps, Optional<String> problem, Optional<String> commit) {

        /** Copies the steps. */
        public Details {
            steps = List.copyOf(steps);
        }

        static Details of(OperationStatus status) {
            return new Details(
                    OperationSummary.of(status.summary()),
                    status.steps().stream().map(Step::of).toList(),
                    status.failure().map(OperationStatus.Failure::sentence),
                    status.result().commit().map(CommitId::value));
        }
    }

    /** A step, with its times once it began and ended. */
    @Schema(name = "OperationStep")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Step(
            String label, String state, Optional<Instant> beganAt, Optional<Instant> endedAt, List<String> log) {

        /** Copies the log. */
        public Step {
            log = List.copyOf(log);
        }

        static Step of(OperationStatus.Step step) {
            return new Step(
                    step.label(),
                    step.state().name(),
                    step.beganAt(),
                    step.endedAt(),
                    step.log().stream().map(OperationStatus.LogLine::text).toList());
        }
    }
}
