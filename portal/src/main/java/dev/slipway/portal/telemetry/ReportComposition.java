package dev.slipway.portal.telemetry;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a report of the rollups of one scope: sketches are merged, and percentiles are never averaged. */
record ReportComposition(List<Rollup> rollups, List<FunctionRelease> inventory, PriceTable prices, String region) {

    private static final Duration HOURLY_UP_TO = Duration.ofDays(3);

    static Duration step(Instant from, Instant until) {
        return Duration.between(from, until).compareTo(HOURLY_UP_TO) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    }

    List<HistoryPoint> history(Duration step) {
        Map<Instant, List<Rollup>> byStep = rollups.stream()
                .collect(Collectors.groupingBy(rollup -> stepOf(rollup.key().hour(), step)));
        return byStep.entrySet().stream()
                .flatMap(entry -> Rollup.totals(
                                entry.getValue(), key -> key.deployment().release())
                        .entrySet()
                        .stream()
                        .map(release -> new HistoryPoint(entry.getKey(), release.getKey(), release.getValue())))
                .sorted(Comparator.comparing(HistoryPoint::at).thenComparing(point -> firstHour(point.release())))
                .toList();
    }

    List<ReleasePerformance> releases() {
        Map<String, InvocationStats> stats =
                Rollup.totals(rollups, key -> key.deployment().release());
        Map<String, FunctionRelease> built = inventory.stream()
                .collect(Collectors.toMap(
                        FunctionRelease::release, Function.identity(), (first, second) -> second, LinkedHashMap::new));
        Map<String, Instant> begun = new LinkedHashMap<>();
        built.forEach((name, release) -> begun.put(name, release.builtAt()));
        stats.keySet().forEach(name -> begun.computeIfAbsent(name, this::firstHour));
        return begun.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> release(
                        entry.getKey(),
                        stats.getOrDefault(entry.getKey(), InvocationStats.NONE),
                        Optional.ofNullable(built.get(entry.getKey()))))
                .toList();
    }

    private ReleasePerformance release(String name, InvocationStats stats, Optional<FunctionRelease> built) {
        List<Rollup> own = rollups.stream()
                .filter(rollup -> rollup.key().deployment().release().equals(name))
                .toList();
        int memoryMb = own.stream()
                .max(Comparator.comparing(rollup -> rollup.key().hour()))
                .map(rollup -> rollup.key().deployment().memoryMb())
                .or(() -> built.map(FunctionRelease::memoryMb))
                .orElse(0);
        // A series of cold starts alone has no billed time, and no time is not the same as a cost of nothing.
        Optional<Cost> cost = stats.billed().distribution().count() == 0
                ? Optional.empty()
                : prices.costPerMillion(region, own).map(perMillion -> new Cost(perMillion, region, prices.asOf()));
        return new ReleasePerformance(name, stats, built, memoryMb, cost);
    }

    private Instant firstHour(String release) {
        return rollups.stream()
                .filter(rollup -> rollup.key().deployment().release().equals(release))
                .map(rollup -> rollup.key().hour())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant stepOf(Instant hour, Duration step) {
        return Instant.ofEpochSecond(Math.floorDiv(hour.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }
}
