package dev.slipway.portal.fleet.ranking;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.PeriodicWork;
import dev.slipway.portal.telemetry.RecentPerformance;
import dev.slipway.portal.telemetry.RecentPerformances;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes a function's row anew when its figures or its manifest change, and every row once a day: weeks move on. */
@Component
class RankingFeed implements PeriodicWork {

    /** Fewer cold starts than this have no 99th percentile. */
    static final long ENOUGH_FOR_P99 = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RankingFeed.class);
    private static final Duration ROW_LIFE = Duration.ofHours(6);
    private static final int AT_ONCE = 2_000;
    private static final double HEADROOM = 1.2;
    private static final int LEAST_MB = 128;

    private final Functions functions;
    private final RecentPerformances performances;
    private final RankedRows rows;
    private final FleetOverviews overviews;
    private final Clock clock;

    RankingFeed(
            Functions functions,
            RecentPerformances performances,
            RankedRows rows,
            FleetOverviews overviews,
            Clock clock) {
        this.functions = functions;
        this.performances = performances;
        this.rows = rows;
        this.overviews = overviews;
        this.clock = clock;
    }

    /** After the medians by day, which the row shows. */
    @EventListener
    @Order(100)
    void on(PerformanceChanged changed) {
        try {
            functions.findReadable(changed.function()).ifPresent(entry -> save(entry.manifest()));
        } catch (RuntimeException failure) {
            LOG.error("The fleet's row of {} stays as it was until it is made anew", changed.function(), failure);
        }
    }

    @Override
    public String name() {
        return "fleet-ranking";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    /** Adds and removes what the catalog did, and makes old rows anew. */
    @Override
    public void run() {
        Set<String> known = rows.names();
        for (CatalogEntry entry : functions.all()) {
            if (entry instanceof CatalogEntry.Readable readable) {
                if (!known.remove(readable.folder())) {
                    save(readable.manifest());
                }
            }
        }
        known.forEach(rows::remove);
        for (String old : rows.madeBefore(clock.instant().minus(ROW_LIFE), AT_ONCE)) {
            functions.findReadable(new FunctionName(old)).ifPresent(entry -> save(entry.manifest()));
        }
        overviews.addUp();
    }

    private void save(Manifest manifest) {
        Instant now = clock.instant();
        Optional<RecentPerformance> recent = performances.of(manifest.name());
        Sketch inits = recent.map(figures -> figures.stats().initMs()).orElse(Sketch.empty());
        rows.save(row(manifest, recent), inits.toBytes(), now);
    }

    static RankedFunction row(Manifest manifest, Optional<RecentPerformance> recent) {
        InvocationStats stats = recent.map(RecentPerformance::stats).orElse(InvocationStats.NONE);
        int sizeMb =
                recent.map(RecentPerformance::memoryMb).orElse(manifest.memory().megabytes());
        long cold = stats.counts().coldStarts();
        long requests = stats.counts().invocations();
        return new RankedFunction(
                new RankedFunction.About(
                        manifest.name().value(),
                        manifest.owner().value(),
                        manifest.trigger().summary(),
                        recent.map(figures -> figures.place().series().id()).orElse(""),
                        recent.map(figures -> figures.place().environment().id())
                                .orElse("")),
                new RankedFunction.Starts(
                        requests,
                        cold,
                        stats.initMs().percentile(0.5),
                        cold < ENOUGH_FOR_P99
                                ? OptionalDouble.empty()
                                : stats.initMs().percentile(0.99),
                        requests == 0 ? OptionalDouble.empty() : OptionalDouble.of(cold / (double) requests)),
                memory(sizeMb, stats, recent),
                new RankedFunction.Size(
                        recent.map(figures -> figures.money().zipBytes()).orElse(OptionalLong.empty()),
                        recent.map(figures -> figures.money().perMillion()).orElse(OptionalDouble.empty()),
                        recent.map(figures -> figures.money().monthly()).orElse(OptionalDouble.empty())),
                trend(recent));
    }

    private static RankedFunction.Memory memory(int sizeMb, InvocationStats stats, Optional<RecentPerformance> recent) {
        if (stats.maxMemoryMb() == 0) {
            return new RankedFunction.Memory(
                    sizeMb, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double needed = Math.max(LEAST_MB, stats.maxMemoryMb() * HEADROOM);
        double waste = Math.max(0, 1 - needed / sizeMb);
        OptionalDouble monthly =
                recent.map(figures -> figures.money().monthly()).orElse(OptionalDouble.empty());
        return new RankedFunction.Memory(
                sizeMb,
                OptionalInt.of(stats.maxMemoryMb()),
                OptionalDouble.of(waste),
                monthly.isEmpty() ? monthly : OptionalDouble.of(monthly.getAsDouble() * waste));
    }

    private static RankedFunction.Trend trend(Optional<RecentPerformance> recent) {
        return recent.map(figures -> new RankedFunction.Trend(
                        figures.trend().initByDay(),
                        figures.trend().newest().stream()
                                .mapToDouble(change -> change.shift().share())
                                .findFirst(),
                        figures.trend().newest().map(change -> change.release()).orElse("")))
                .orElse(new RankedFunction.Trend(List.of(), OptionalDouble.empty(), ""));
    }
}
