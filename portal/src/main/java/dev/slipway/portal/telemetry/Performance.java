package dev.slipway.portal.telemetry;

import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.rollups.RecordedSpan;
import dev.slipway.portal.telemetry.rollups.Retention;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service: how a function performs, by series and environment, which are never mixed. */
@Service
@ReadersOnly
@Transactional(readOnly = true)
public class Performance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final StoredRollups recorded;
    private final SampleRollups samples;
    private final List<FunctionInventory> inventories;
    private final TelemetrySettings settings;
    private final Clock clock;
    private final PriceTable prices = PriceTable.shipped();

    Performance(
            StoredRollups recorded,
            SampleRollups samples,
            List<FunctionInventory> inventories,
            TelemetrySettings settings,
            Clock clock) {
        this.recorded = recorded;
        this.samples = samples;
        this.inventories = inventories;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The series that have figures of a function, best first: measured before samples; of a sample the environment with more
     * cold starts, since a single one shows nothing; else production before staging.
     */
    public List<SeriesExtent> extents(FunctionName function) {
        Stream<SeriesExtent> measured = recorded.scopes(function.value()).stream()
                .map(scope -> new SeriesExtent(
                        Series.of(scope.source()),
                        EnvironmentName.of(scope.environment()),
                        scope.firstHour(),
                        scope.lastHour()));
        return Stream.concat(measured, samples.extents(function))
                .sorted(Comparator.comparing((SeriesExtent extent) -> extent.series())
                        .thenComparing(SeriesExtent::coldStarts, Comparator.reverseOrder())
                        .thenComparing(extent -> extent.environment() == EnvironmentName.PRODUCTION ? 0 : 1))
                .toList();
    }

    /** Where a sample series comes from; nothing for a measured one. */
    public Optional<SampleTelemetry.Provenance> provenance(FunctionName function, Series series) {
        return samples.provenance(function, series);
    }

    /** The figures that a page asks for, or nothing if there were no requests in its range. */
    public Optional<PerformanceReport> performance(FunctionName function, PerformanceQuery query) {
        Optional<SeriesExtent> extent = extents(function).stream()
                .filter(candidate -> candidate.series() == query.series())
                .filter(candidate -> candidate.environment() == query.environment())
                .findFirst();
        return extent.flatMap(found -> report(function, query, found));
    }

    private Optional<PerformanceReport> report(FunctionName function, PerformanceQuery query, SeriesExtent extent) {
        // A sample or an import ends with its own last hour: its dates are never shifted to look like today's.
        Instant end = !query.series().live()
                ? extent.lastHour().plus(HOUR)
                : RollupKey.hourOf(clock.instant()).plus(HOUR);
        Instant from = later(query.time().from(end), extent.firstHour());
        Instant until = query.time().until(end);
        if (!from.isBefore(until)) {
            return Optional.empty();
        }
        Figures figures = query.series().sample()
                ? samples.figures(function, query, from, until)
                : measured(function, query, from, until);
        List<Rollup> rollups = figures.rollups().stream()
                .filter(rollup -> asksFor(query, rollup.key().deployment().release()))
                .toList();
        if (rollups.isEmpty()) {
            return Optional.empty();
        }
        ReportComposition composition =
                new ReportComposition(rollups, inventory(function, query), prices, settings.priceRegion());
        // A sample has all its hours, however old.
        Instant hoursSince = query.series().sample() ? Instant.MIN : Retention.hoursSince(clock.instant());
        PerformanceReport.Step step =
                ReportComposition.step(from, until, query.time().zone(), hoursSince);
        return Optional.of(new PerformanceReport(
                query,
                new PerformanceReport.Range(from, until, step, figures.asOf()),
                composition.history(step),
                composition.groups(),
                figures.quality()));
    }

    private Figures measured(FunctionName function, PerformanceQuery query, Instant from, Instant until) {
        Scope scope = new Scope(
                query.series().source(), function.value(), query.environment().id());
        List<RecordedSpan> spans = recorded.within(scope, from, until);
        return new Figures(
                StoredRollups.rollups(spans),
                StoredRollups.quality(spans),
                spans.stream()
                        .map(RecordedSpan::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(until));
    }

    private List<FunctionRelease> inventory(FunctionName function, PerformanceQuery query) {
        if (query.series() == Series.PUBLIC) {
            return List.of();
        }
        return inventories.stream()
                .filter(inventory -> inventory.source() == query.series().source())
                .flatMap(inventory -> inventory.releases(function).stream())
                .filter(release -> asksFor(query, release.release()))
                .toList();
    }

    /** A page about one version shows the one that it is compared with, too. */
    private static boolean asksFor(PerformanceQuery query, String release) {
        Versions versions = query.versions();
        return versions.shown().isEmpty()
                || versions.shown().get().equals(release)
                || versions.compared().filter(release::equals).isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Rollups of one scope with what they leave out and when they were computed. */
    record Figures(List<Rollup> rollups, ReadingQuality quality, Instant asOf) {}
}
