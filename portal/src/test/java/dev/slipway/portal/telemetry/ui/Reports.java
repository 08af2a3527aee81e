package dev.slipway.portal.telemetry.ui;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.Groups;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.Range;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import dev.slipway.portal.telemetry.ReadingQuality;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Test data: reports with init durations that a test names. */
final class Reports {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static final Step HOURS = new Step(Step.Unit.HOUR, ZoneOffset.UTC);

    private Reports() {}

    static PerformanceReport of(Series series, ReleasePerformance... releases) {
        List<HistoryPoint> history = Arrays.stream(releases)
                .map(release -> new HistoryPoint(NOON, release.name(), release.stats()))
                .toList();
        return new PerformanceReport(
                query(series),
                new Range(NOON.minus(Duration.ofDays(1)), NOON.plusSeconds(3_600), HOURS, NOON),
                history,
                new Groups(List.of(releases), List.of()),
                new ReadingQuality(0, 0, ""));
    }

    static PerformanceQuery query(Series series) {
        return new PerformanceQuery(EnvironmentName.PRODUCTION, series, Window.MONTH, Optional.empty());
    }

    /** A release of 1 MB at 256 MB, with these cold starts among twice as many requests. */
    static ReleasePerformance release(String name, double... initMs) {
        double[] durations = new double[initMs.length * 2];
        Arrays.fill(durations, 3);
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(durations.length, initMs.length, 0, 0, 0),
                Sketch.of(initMs),
                Sketch.of(durations),
                new InvocationStats.Billed(Sketch.of(durations), 3L * durations.length),
                41);
        return new ReleasePerformance(
                name,
                stats,
                Optional.of(new FunctionRelease(name, NOON, 1_048_576, 256, Architecture.ARM64)),
                256,
                Optional.of(new Cost(new BigDecimal("0.6123"), "eu-central-1", YearMonth.of(2026, 11))));
    }

    /** Cold starts and nothing else. */
    static ReleasePerformance coldStartsOnly(String name, double... initMs) {
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(initMs.length, initMs.length, 0, 0, 0),
                Sketch.of(initMs),
                Sketch.empty(),
                new InvocationStats.Billed(Sketch.empty(), 0),
                0);
        return new ReleasePerformance(name, stats, Optional.empty(), 128, Optional.empty());
    }

    /** One request of an environment that was ready. */
    static ReleasePerformance warm(String name) {
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(1, 0, 0, 0, 0),
                Sketch.empty(),
                Sketch.of(3),
                new InvocationStats.Billed(Sketch.of(3), 3),
                41);
        return new ReleasePerformance(name, stats, Optional.empty(), 256, Optional.empty());
    }
}
