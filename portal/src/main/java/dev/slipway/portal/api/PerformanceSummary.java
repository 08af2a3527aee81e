package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.PerformanceReport.SizePerformance;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import dev.slipway.portal.telemetry.Slowness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a function performs: figures of one source in one environment, which are never mixed with others.
 *
 * @param function whose figures these are
 * @param measured whose figures these are; nothing where nobody measured the function
 * @param available the sources and environments that have figures
 * @param releases oldest first
 * @param sizes the same requests by memory size
 * @param advice what to do, as far as the figures tell
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PerformanceSummary(
        String function,
        Optional<Measured> measured,
        List<Place> available,
        List<Release> releases,
        List<Size> sizes,
        Advice advice) {

    /** Copies its lists. */
    public PerformanceSummary {
        available = List.copyOf(available);
        releases = List.copyOf(releases);
        sizes = List.copyOf(sizes);
    }

    /**
     * A source and an environment; figures of two places are never mixed.
     *
     * @param source who measured; sample and public are of other installations
     * @param environment where the function ran
     */
    public record Place(
            @Pattern(regexp = SOURCES) String source,
            @Pattern(regexp = ENVIRONMENTS) String environment) {
        /** Every source, as a pattern. */
        public static final String SOURCES = "^(aws|local|import|sample|public)$";

        /** Every environment, as a pattern. */
        public static final String ENVIRONMENTS = "^(staging|production)$";
    }

    /**
     * Whose figures these are.
     *
     * @param place source and environment
     * @param label the source for people, such as "Recorded sample"
     * @param sample whether they were measured elsewhere, long ago: they say nothing about this installation
     * @param provenance of a sample: when and on which machine
     * @param from begin of the first hour
     * @param until end of the last hour
     * @param asOf when the newest of them were computed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Measured(
            Place place,
            String label,
            boolean sample,
            Optional<String> provenance,
            Instant from,
            Instant until,
            Instant asOf) {

        static Optional<String> words(Optional<Provenance> origin) {
            return origin.map(known -> known.recorded() + "; " + known.by());
        }
    }

    /**
     * What was measured of some requests; percentiles are missing where there was none.
     *
     * @param requests how many
     * @param coldStarts how many of them began with an init
     * @param coldStartShare from 0 to 1
     * @param errors how many failed
     * @param timeouts how many were ended by the time-out
     * @param initP50Ms half of the inits took no longer, in milliseconds
     * @param initP90Ms 9 of 10 inits took no longer, in milliseconds
     * @param initP99Ms 99 of 100 inits took no longer, in milliseconds
     * @param durationP50Ms half of the requests took no longer, in milliseconds, inits left out
     * @param durationP99Ms 99 of 100 requests took no longer, in milliseconds, inits left out
     * @param maxMemoryMb the most memory that was ever used, in MB
     */
    @Schema(name = "RequestFigures")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Figures(
            long requests,
            long coldStarts,
            double coldStartShare,
            long errors,
            long timeouts,
            Optional<Double> initP50Ms,
            Optional<Double> initP90Ms,
            Optional<Double> initP99Ms,
            Optional<Double> durationP50Ms,
            Optional<Double> durationP99Ms,
            int maxMemoryMb) {

        static Figures of(InvocationStats stats) {
            long requests = stats.counts().invocations();
            long coldStarts = stats.counts().coldStarts();
            return new Figures(
                    requests,
                    coldStarts,
                    requests == 0 ? 0 : (double) coldStarts / requests,
                    stats.counts().errors(),
                    stats.counts().timeOuts(),
                    percentile(stats.initMs(), 0.5),
                    percentile(stats.initMs(), 0.9),
                    percentile(stats.initMs(), 0.99),
                    percentile(stats.durationMs(), 0.5),
                    percentile(stats.durationMs(), 0.99),
                    stats.maxMemoryMb());
        }

        private static Optional<Double> percentile(dev.slipway.analysis.Sketch sketch, double quantile) {
            return sketch.percentile(quantile).stream().boxed().findFirst();
        }
    }

    /**
     * Cost of a million such requests.
     *
     * @param usd in US dollars
     * @param region whose list prices these are, such as eu-central-1
     * @param pricesAsOf month of the prices, such as 2026-11
     */
    public record MillionRequests(BigDecimal usd, String region, String pricesAsOf) {

        static MillionRequests of(Cost cost) {
            return new MillionRequests(
                    cost.perMillion(), cost.region(), cost.pricesAsOf().toString());
        }
    }

    /**
     * One release.
     *
     * @param release such as v12
     * @param figures what was measured of it
     * @param memoryMb that it ran with last, in MB; missing where it never ran
     * @param zipBytes size of its artefact; missing where that is not known any more
     * @param costPerMillion missing where nothing was measured
     */
    @Schema(name = "ReleasePerformance")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Release(
            String release,
            Figures figures,
            Optional<Integer> memoryMb,
            Optional<Long> zipBytes,
            Optional<MillionRequests> costPerMillion) {

        static Release of(ReleasePerformance release) {
            return new Release(
                    release.name(),
                    Figures.of(release.stats()),
                    Optional.of(release.memoryMb()).filter(mb -> mb > 0),
                    release.built().map(FunctionRelease::zipBytes),
                    release.cost().map(MillionRequests::of));
        }
    }

    /**
     * The requests that ran with one memory size on one architecture.
     *
     * @param memoryMb in MB
     * @param architecture such as arm64
     * @param figures what was measured of them
     * @param costPerMillion missing where nothing was measured
     */
    @Schema(name = "SizePerformance")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Size(int memoryMb, String architecture, Figures figures, Optional<MillionRequests> costPerMillion) {

        static Size of(SizePerformance size) {
            return new Size(
                    size.memoryMb(),
                    size.architecture().toString(),
                    Figures.of(size.stats()),
                    size.cost().map(MillionRequests::of));
        }
    }

    /**
     * What to do, as far as the figures tell.
     *
     * @param release the release that the findings are about
     * @param findings why it is slow or dear, the weightiest first
     * @param notAsked why not everything could be looked at, if so
     * @param memory which memory size the figures speak for
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Advice(
            Optional<String> release,
            List<Reason> findings,
            Optional<String> notAsked,
            Optional<MemoryAdviceSummary> memory) {

        /** Nothing can be said. */
        static final Advice NONE = new Advice(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        /** Copies the findings. */
        public Advice {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A reason why it is slow or dear.
     *
     * @param subject what it is about, such as init
     * @param weight how much it matters
     * @param sentence what it is, and what to do
     * @param evidence what was seen
     * @param guideline where the portal says more, relative to its root
     */
    public record Reason(
            String subject, Slowness.Weight weight, String sentence, List<String> evidence, String guideline) {

        /** Copies the evidence. */
        public Reason {
            evidence = List.copyOf(evidence);
        }

        static Reason of(Slowness slowness) {
            return new Reason(
                    slowness.subject(),
                    slowness.weight(),
                    slowness.sentence(),
                    slowness.evidence(),
                    slowness.anchor().address());
        }
    }
}
