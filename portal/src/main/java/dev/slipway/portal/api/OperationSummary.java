package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.shared.CommitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that the portal makes, or made, to the catalog.
 *
 * @param id by which the operation, and the trailer of its commit, name it
 * @param title what it does, for people
 * @param subject what it is done to, such as a function's name
 * @param state where it stands; a failed one can be tried again by its person
 * @param requestedBy sign-in name of the person who asked for it
 * @param team that owns what is changed
 * @param startedAt when it was asked for
 */
public record OperationSummary(
        String id,
        String title,
        String subject,
        OperationState state,
        String requestedBy,
        String team,
        Instant startedAt) {

    static OperationSummary of(OperationStatus.Summary summary) {
        return new OperationSummary(
                summary.id().value(),
                summary.title(),
                summary.subject(),
                summary.state(),
                summary.requester().personId(),
                summary.requester().team().value(),
                summary.startedAt());
    }

    /**
     * The change with its steps.
     *
     * @param summary what it is, and where it stands
     * @param steps in their order
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

    /**
     * A step.
     *
     * @param label what it is called
     * @param state where it stands
     * @param beganAt missing until it has
     * @param endedAt missing until it has
     * @param log what it wrote, line by line
     */
    @Schema(name = "OperationStep")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Step(
            String label, StepState state, Optional<Instant> beganAt, Optional<Instant> endedAt, List<String> log) {

        /** Copies the log. */
        public Step {
            log = List.copyOf(log);
        }

        static Step of(OperationStatus.Step step) {
            return new Step(
                    step.label(),
                    step.state(),
                    step.beganAt(),
                    step.endedAt(),
                    step.log().stream().map(OperationStatus.LogLine::text).toList());
        }
    }
}
