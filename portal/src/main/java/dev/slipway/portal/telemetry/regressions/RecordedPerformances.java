package dev.slipway.portal.telemetry.regressions;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChange.Kind;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import dev.slipway.portal.telemetry.RecentPerformance;
import dev.slipway.portal.telemetry.RecentPerformances;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads recent figures from the rollups, the medians by day and the changes that were found. */
@Component
class RecordedPerformances implements RecentPerformances {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int TREND_DAYS = 14;
    private static final double MONTHS = 30.0 / 7;

    private final StoredRollups rollups;
    private final DailyMedians medians;
    private final StoredChanges changes;
    private final List<FunctionInventory> inventories;
    private final Pricing pricing;

    RecordedPerformances(
            StoredRollups rollups,
            DailyMedians medians,
            StoredChanges changes,
            List<FunctionInventory> inventories,
            Pricing pricing) {
        this.rollups = rollups;
        this.medians = medians;
        this.changes = changes;
        this.inventories = inventories;
        this.pricing = pricing;
    }

    /** What things cost, and what time it is. */
    @Component
    record Pricing(TelemetrySettings settings, Clock clock) {

        private static final PriceTable PRICES = PriceTable.shipped();

        OptionalDouble perMillion(List<Rollup> rollups) {
            return PRICES.costPerMillion(settings.priceRegion(), rollups).stream()
                    .mapToDouble(Number::doubleValue)
                    .findFirst();
        }
    }

    @Override
    public Optional<RecentPerformance> of(FunctionName function) {
        Instant now = pricing.clock().instant();
        return Stream.of(Source.AWS, Source.LOCAL)
                .flatMap(source -> Stream.of(EnvironmentName.PRODUCTION, EnvironmentName.STAGING)
                        .flatMap(environment -> of(function, source, environment, now).stream()))
                .findFirst();
    }

    private Optional<RecentPerformance> of(
            FunctionName function, Source source, EnvironmentName environment, Instant now) {
        Scope scope = new Scope(source, function.value(), environment.id());
        List<Rollup> recent = StoredRollups.rollups(rollups.within(scope, now.minus(RECENT), now.plusSeconds(1)));
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        InvocationStats stats = Rollup.total(recent);
        int memoryMb = recent.stream()
                .max(Comparator.comparing(rollup -> rollup.key().hour()))
                .orElseThrow()
                .key()
                .deployment()
                .memoryMb();
        OptionalDouble perMillion = pricing.perMillion(recent);
        OptionalDouble monthly = perMillion.isEmpty()
                ? perMillion
                : OptionalDouble.of(
                        perMillion.getAsDouble() / 1e6 * stats.counts().invocations() * MONTHS);
        return Optional.of(new RecentPerformance(
                new RecentPerformance.Place(source == Source.AWS ? Series.AWS : Series.LOCAL, environment),
                stats,
                memoryMb,
                new RecentPerformance.Money(zipBytes(source, function), perMillion, monthly),
                new RecentPerformance.Trend(
                        medians.initByDay(scope, LocalDate.ofInstant(now, ZoneOffset.UTC), TREND_DAYS),
                        newestChange(source, function, environment))));
    }

    private OptionalLong zipBytes(Source source, FunctionName function) {
        return inventories.stream()
                .filter(inventory -> inventory.source() == source)
                .flatMap(inventory -> inventory.releases(function).stream())
                .reduce((older, newer) -> newer)
                .map(FunctionRelease::zipBytes)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private Optional<LevelChange> newestChange(Source source, FunctionName function, EnvironmentName environment) {
        return changes.of(source, function, environment).stream()
                .filter(change ->
                        change.shift().metric() == Metric.INIT && change.shift().kind() == Kind.OWN)
                .filter(change -> change.acknowledgement().isEmpty())
                .findFirst();
    }
}
