package dev.slipway.portal.telemetry;

import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.analysis.memory.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Advice about a function's memory size with all that it rests on.
 *
 * @param question what was asked
 * @param basis what was observed
 * @param advice the answer
 * @param change the last change that was asked for here, with what came of it
 * @param provisioned for latency-critical functions: what environments kept ready would cost
 */
public record MemoryReport(
        Question question,
        Basis basis,
        MemoryAdvice advice,
        Optional<ChangeOutcome> change,
        Optional<ProvisionedProposal> provisioned) {

    /**
     * What was asked.
     *
     * @param currentMb as the manifest has it now
     * @param pricesAsOf month of the prices that costs are projected with
     */
    public record Question(Goal goal, int currentMb, int maxMemoryMb, String region, YearMonth pricesAsOf) {}

    /**
     * What the advice rests on.
     *
     * @param observations mean durations by memory size
     * @param caveat what has to be known about them, or why there are none; may be empty
     */
    public record Basis(List<Observation> observations, String caveat) {

        /** Copies its list. */
        public Basis {
            observations = List.copyOf(observations);
        }

        /** How many requests were observed. */
        public long requests() {
            return observations.stream().mapToLong(Observation::count).sum();
        }
    }

    /**
     * A change that was asked for, and how the figures have moved since.
     *
     * @param trial whether it was made to get evidence
     * @param operation address of the operation that made it
     * @param verdict the figures before and after, in a sentence
     */
    public record ChangeOutcome(
            int fromMb, int toMb, boolean trial, Instant askedAt, String operation, String verdict) {}

    /**
     * Environments kept ready.
     *
     * @param environments as many as were busy in the busiest hour
     * @param monthly US dollars for 30 days
     */
    public record ProvisionedProposal(int environments, BigDecimal monthly, String reason) {}
}
