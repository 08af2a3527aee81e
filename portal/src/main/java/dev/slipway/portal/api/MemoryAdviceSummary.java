package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.portal.telemetry.MemoryReport;
import java.util.Optional;

/**
 * Which memory size the figures speak for; a person applies it in the portal.
 *
 * @param finding OVER_PROVISIONED, UNDER_PROVISIONED, OPTIMAL, or NOT_ENOUGH_EVIDENCE
 * @param memoryMb the size that it speaks for, or one to try for a day
 * @param requests how many requests it rests on
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MemoryAdviceSummary(
        String finding, int currentMb, Optional<Integer> memoryMb, String reason, long requests) {

    static MemoryAdviceSummary of(MemoryReport report) {
        int currentMb = report.question().currentMb();
        long requests = report.basis().requests();
        return switch (report.advice()) {
            case MemoryAdvice.Recommended advice ->
                new MemoryAdviceSummary(
                        advice.finding().name(), currentMb, Optional.of(advice.memoryMb()), advice.reason(), requests);
            case MemoryAdvice.NotEnoughEvidence missing ->
                new MemoryAdviceSummary(
                        "NOT_ENOUGH_EVIDENCE",
                        currentMb,
                        missing.tryMb().stream().boxed().findFirst(),
                        missing.reason(),
                        requests);
        };
    }
}
