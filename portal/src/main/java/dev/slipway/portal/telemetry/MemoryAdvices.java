package dev.slipway.portal.telemetry;

import dev.slipway.analysis.memory.Goal;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import java.util.Optional;

/** Advice about memory sizes, and changes that follow it. */
public interface MemoryAdvices {

    /** Advice from the figures of a report; nothing for a series that says nothing about this function. */
    Optional<MemoryReport> of(FunctionName function, PerformanceReport report, Goal goal);

    /**
     * Asks for another memory size, as a change in Git on behalf of the signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team
     */
    OperationId apply(FunctionName function, MemoryChange change);

    /**
     * A memory size that is asked for.
     *
     * @param fromMb the size that the advice was about: another one by then refuses the change
     * @param trial whether it is made to get evidence
     * @param why the reason, for the commit's message
     * @param projection what is expected of it, as a short text; empty for a trial
     */
    record MemoryChange(int fromMb, int toMb, boolean trial, String why, String projection) {}
}
