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
 * @param figures how it performs, in production if it runs there; never of samples
 * @param productionRelease such as v12
 * @param lastChange when its folder changed last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FunctionSummary(
        String name,
        Optional<About> about,
        Optional<Figures> figures,
        Optional<String> productionRelease,
        Instant lastChange) {

    /** What its manifest says. */
    public record About(String team, String trigger, String triggerType, int memoryMb) {}

    /**
     * Its newest release, as it was measured last.
     *
     * @param environment where these were measured
     * @param zipBytes 0 where it is not known
     */
    @Schema(name = "FunctionFigures")
    public record Figures(
            String environment, long coldStarts, double initP50Ms, double initP99Ms, int maxMemoryMb, long zipBytes) {

        static Figures of(RowFigures row) {
            return new Figures(
                    row.environment(),
                    row.coldStarts(),
                    row.initP50Ms(),
                    row.initP99Ms(),
                    row.maxMemoryMb(),
                    row.zipBytes());
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
