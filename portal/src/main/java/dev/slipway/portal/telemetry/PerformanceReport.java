package dev.slipway.portal.telemetry;

import dev.slipway.analysis.InvocationStats;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Figures of one function in one environment from one series.
 *
 * @param query what was asked for
 * @param range the hours that the figures cover
 * @param history init durations over time, each point of one release
 * @param releases one entry for each release with requests or an artefact, oldest first
 * @param quality what the figures leave out
 */
public record PerformanceReport(
        PerformanceQuery query,
        Range range,
        List<HistoryPoint> history,
        List<ReleasePerformance> releases,
        ReadingQuality quality) {

    /** Copies its lists. */
    public PerformanceReport {
        history = List.copyOf(history);
        releases = List.copyOf(releases);
    }

    /** The release that the headline figures are of: the one asked for, or the newest that has requests. */
    public Optional<ReleasePerformance> focus() {
        return releases.stream()
                .filter(release -> query.release()
                        .map(release.name()::equals)
                        .orElse(release.stats().counts().invocations() > 0))
                .reduce((older, newer) -> newer);
    }

    /** The release before another one that has cold starts to compare with. */
    public Optional<ReleasePerformance> before(ReleasePerformance release) {
        return releases.stream()
                .takeWhile(candidate -> !candidate.name().equals(release.name()))
                .filter(candidate -> candidate.stats().counts().coldStarts() > 0)
                .reduce((older, newer) -> newer);
    }

    /**
     * Hours that are covered.
     *
     * @param from first instant
     * @param until instant after the last
     * @param step length of the time that one point of the history stands for
     * @param asOf when the newest figures were computed
     */
    public record Range(Instant from, Instant until, Duration step, Instant asOf) {}

    /** One release's requests in one step of the history. */
    public record HistoryPoint(Instant at, String release, InvocationStats stats) {}

    /**
     * One release.
     *
     * @param stats of the range; of nothing, where it had no requests
     * @param built its artefact, where the inventory still knows it
     * @param memoryMb memory size that it ran with last, in megabytes; 0 if it never ran and is not in the inventory
     * @param cost of a million requests like the ones in the range, where there were any and the region has prices
     */
    public record ReleasePerformance(
            String name, InvocationStats stats, Optional<FunctionRelease> built, int memoryMb, Optional<Cost> cost) {}

    /** Cost of a million requests in US dollars, by the list prices of a region as of a month. */
    public record Cost(BigDecimal perMillion, String region, YearMonth pricesAsOf) {}
}
