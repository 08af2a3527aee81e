package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.PerformanceReport.SizePerformance;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /**
     * Hours for a few days, else days. Where a range reaches back beyond the single hours, its days are those of UTC in
     * which they were folded, whatever was asked for.
     */
    static Step step(Instant from, Instant until, ZoneId zone, Instant hoursSince) {
        boolean folded = from.isBefore(hoursSince);
        return !folded && Duration.between(from, until).compareTo(HOURLY_UP_TO) <= 0
                ? new Step(Step.Unit.HOUR, zone)
                : new Step(Step.Unit.DAY, folded ? ZoneOffset.UTC : zone);
    }

    List<HistoryPoint> history(Step step) {
        Map<Instant, List<Rollup>> byStep = rollups.stream()
                .collect(Collectors.groupingBy(rollup -> step.of(rollup.key().hour())));
        return byStep.entrySet().stream()
                .flatMap(entry -> Rollup.totals(
                                entry.getValue(), key -> key.deployment().release())
                        .entrySet()
                        .stream()
                        .map(release -> new HistoryPoint(entry.getKey(), release.getKey(), release.getValue())))
                .sorted(Comparator.comparing(HistoryPoint::at).thenComparing(point -> firstHour(point.release())))
                .toList();
    }

    PerformanceReport.Groups groups() {
        return new PerformanceReport.Groups(releases(), sizes());
    }

    private List<SizePerformance> sizes() {
        Map<Size, List<Rollup>> bySize = rollups.stream()
                .collect(Collectors.groupingBy(rollup -> new Size(
                        rollup.key().deployment().memoryMb(),
                        rollup.key().deployment().architecture())));
        return bySize.entrySet().stream()
                .map(size -> {
                    InvocationStats stats = Rollup.total(size.getValue());
                    return new SizePerformance(
                            size.getKey().memoryMb(),
                            size.getKey().architecture(),
                            stats,
                            cost(stats, size.getValue()));
                })
                .sorted(Comparator.comparing(SizePerformance::memoryMb).thenComparing(SizePerformance::architecture))
                .toList();
    }

    private record Size(int memoryMb, Architecture architecture) {}

    private List<ReleasePerformance> releases() {
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
        Optional<Cost> cost = cost(stats, own);
        return new ReleasePerformance(name, stats, built, memoryMb, cost);
    }

    private Instant firstHour(String release) {
        return rollups.stream()
                .filter(rollup -> rollup.key().deployment().release().equals(release))
                .map(rollup -> rollup.key().hour())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** A series of cold starts alone has no billed time, and no time is not the same as a cost of nothing. */
    private Optional<Cost> cost(InvocationStats stats, List<Rollup> own) {
        return stats.billed().distribution().count() == 0
                ? Optional.empty()
                : prices.costPerMillion(region, own).map(perMillion -> new Cost(perMillion, region, prices.asOf()));
    }
}
