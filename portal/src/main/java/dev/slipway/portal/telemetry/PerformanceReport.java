package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationStats;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Figures of one function in one environment from one series.
 *
 * @param query what was asked for
 * @param range the hours that the figures cover
 * @param history init durations over time, each point of one release
 * @param groups the same requests by release and by memory size
 * @param quality what the figures leave out
 */
public record PerformanceReport(
        PerformanceQuery query, Range range, List<HistoryPoint> history, Groups groups, ReadingQuality quality) {

    /** Copies its list. */
    public PerformanceReport {
        history = List.copyOf(history);
    }

    /** One entry for each release with requests or an artefact, oldest first. */
    public List<ReleasePerformance> releases() {
        return groups.releases();
    }

    /** The release that the headline figures are of: the one asked for, or the newest that has requests. */
    public Optional<ReleasePerformance> focus() {
        return releases().stream()
                .filter(release -> query.release()
                        .map(release.name()::equals)
                        .orElse(release.stats().counts().invocations() > 0))
                .reduce((older, newer) -> newer);
    }

    /** The release before another one that has cold starts to compare with. */
    public Optional<ReleasePerformance> before(ReleasePerformance release) {
        return releases().stream()
                .takeWhile(candidate -> !candidate.name().equals(release.name()))
                .filter(candidate -> candidate.stats().counts().coldStarts() > 0)
                .reduce((older, newer) -> newer);
    }

    /** The release with this name, if it is among them. */
    public Optional<ReleasePerformance> release(String name) {
        return releases().stream()
                .filter(release -> release.name().equals(name))
                .findFirst();
    }

    /**
     * Hours that are covered.
     *
     * @param from first instant
     * @param until instant after the last
     * @param step what one point of the history stands for
     * @param asOf when the newest figures were computed
     */
    public record Range(Instant from, Instant until, Step step, Instant asOf) {

        /** The time that is covered. */
        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** Hours, or days of a zone. */
    public record Step(Unit unit, ZoneId zone) {

        /** What a point stands for. */
        public enum Unit {
            HOUR,
            DAY
        }

        /** The first instant of the step that holds this one. */
        public Instant of(Instant instant) {
            return switch (unit) {
                case HOUR -> dev.slipway.analysis.RollupKey.hourOf(instant);
                case DAY ->
                    instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            };
        }

        /** The first instant of the step after the one that begins here. */
        public Instant after(Instant start) {
            return switch (unit) {
                case HOUR -> start.plus(Duration.ofHours(1));
                case DAY ->
                    start.atZone(zone)
                            .toLocalDate()
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant();
            };
        }

        /** About how long a step is. */
        public Duration length() {
            return switch (unit) {
                case HOUR -> Duration.ofHours(1);
                case DAY -> Duration.ofDays(1);
            };
        }
    }

    /** The same requests in two groupings. */
    public record Groups(List<ReleasePerformance> releases, List<SizePerformance> sizes) {

        /** Copies its lists. */
        public Groups {
            releases = List.copyOf(releases);
            sizes = List.copyOf(sizes);
        }
    }

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

    /** The requests that ran with one memory size on one architecture. */
    public record SizePerformance(
            int memoryMb, Architecture architecture, InvocationStats stats, Optional<Cost> cost) {}

    /** Cost of a million requests in US dollars, by the list prices of a region as of a month. */
    public record Cost(BigDecimal perMillion, String region, YearMonth pricesAsOf) {

        private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

        /** What so many requests cost. */
        public BigDecimal of(double requests) {
            return perMillion.multiply(BigDecimal.valueOf(requests)).divide(MILLION, java.math.MathContext.DECIMAL64);
        }
    }
}
