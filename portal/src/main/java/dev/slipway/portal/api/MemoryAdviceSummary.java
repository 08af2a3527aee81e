package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.portal.telemetry.MemoryReport;
import java.util.Optional;

/**
 * Which memory size the figures speak for; a person applies it in the portal.
 *
 * @param finding what they say of the size that it has
 * @param reason in a sentence
 * @param currentMb the size that it has
 * @param memoryMb the size that it speaks for, or one to try for a day
 * @param requests how many requests it rests on
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MemoryAdviceSummary(
        Finding finding, int currentMb, Optional<Integer> memoryMb, String reason, long requests) {

    /** What the figures say of the size that it has. */
    public enum Finding {
        OVER_PROVISIONED,
        UNDER_PROVISIONED,
        OPTIMAL,
        NOT_ENOUGH_EVIDENCE
    }

    static MemoryAdviceSummary of(MemoryReport report) {
        int currentMb = report.question().currentMb();
        long requests = report.basis().requests();
        return switch (report.advice()) {
            case MemoryAdvice.Recommended advice ->
                new MemoryAdviceSummary(
                        Finding.valueOf(advice.finding().name()),
                        currentMb,
                        Optional.of(advice.memoryMb()),
                        advice.reason(),
                        requests);
            case MemoryAdvice.NotEnoughEvidence missing ->
                new MemoryAdviceSummary(
                        Finding.NOT_ENOUGH_EVIDENCE,
                        currentMb,
                        missing.tryMb().stream().boxed().findFirst(),
                        missing.reason(),
                        requests);
        };
    }
}
