package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.fleet.FunctionRow;
import dev.slipway.portal.fleet.RowFigures;
import dev.slipway.portal.shared.ReleaseNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A function as a list has it; of one whose manifest cannot be read there is the name alone.
 *
 * @param name by which addresses name it
 * @param about what its manifest says
 * @param figures how it performs, in production if it runs there; never of samples
 * @param productionRelease the release that production runs, such as v12; missing where none does
 * @param lastChange when its folder changed last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FunctionSummary(
        String name,
        Optional<About> about,
        Optional<Figures> figures,
        Optional<String> productionRelease,
        Instant lastChange) {

    /**
     * What its manifest says.
     *
     * @param team that owns it
     * @param trigger what invokes it, for people, such as POST /orders
     * @param triggerType the kind of trigger
     * @param memoryMb in MB
     */
    public record About(String team, String trigger, String triggerType, int memoryMb) {}

    /**
     * Its newest release, as it was measured last.
     *
     * @param environment where these were measured
     * @param initP50Ms half of the inits took no longer, in milliseconds
     * @param initP99Ms 99 of 100 inits took no longer, in milliseconds
     * @param maxMemoryMb the most memory that was ever used, in MB
     * @param coldStarts how many the percentiles of init rest on
     * @param zipBytes size of its artefact; missing where it is not known
     */
    @Schema(name = "FunctionFigures")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Figures(
            String environment,
            long coldStarts,
            double initP50Ms,
            double initP99Ms,
            int maxMemoryMb,
            Optional<Long> zipBytes) {

        static Figures of(RowFigures row) {
            return new Figures(
                    row.environment(),
                    row.coldStarts(),
                    row.initP50Ms(),
                    row.initP99Ms(),
                    row.maxMemoryMb(),
                    Optional.of(row.zipBytes()).filter(bytes -> bytes > 0));
        }
    }

    static FunctionSummary of(FunctionRow row) {
        return new FunctionSummary(
                row.name(),
                row.about()
                        .map(about -> new About(about.team(), about.trigger(), about.triggerType(), about.memoryMb())),
                row.figures().map(Figures::of),
                row.production().map(ReleaseNumber::toString),
                row.lastChange());
    }
}
