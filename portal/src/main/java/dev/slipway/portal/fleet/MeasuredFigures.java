package dev.slipway.portal.fleet;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.Performance;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.Window;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Figures of each function's newest release as it was measured last: production's if there are any, staging's
 * otherwise, and never a sample's. Kept until telemetry says that they changed.
 */
@Component
class MeasuredFigures {
    private final Performance performance;
    private final Map<FunctionName, Optional<RowFigures>> known = new ConcurrentHashMap<>();

    MeasuredFigures(Performance performance) {
        this.performance = performance;
    }

    Optional<RowFigures> of(FunctionName function) {
        return known.computeIfAbsent(function, this::compute);
    }

    @EventListener
    void forget(PerformanceChanged event) {
        known.remove(event.function());
    }

    private Optional<RowFigures> compute(FunctionName function) {
        return performance.extents(function).stream()
                .filter(extent -> extent.series().live())
                .findFirst()
                .flatMap(extent -> figures(function, extent));
    }

    private Optional<RowFigures> figures(FunctionName function, SeriesExtent extent) {
        PerformanceQuery query =
                new PerformanceQuery(extent.environment(), extent.series(), Window.ALL, Optional.empty());
        return performance
                .performance(function, query)
                .flatMap(report -> report.focus())
                .map(release -> row(extent, release));
    }

    private static RowFigures row(SeriesExtent extent, ReleasePerformance release) {
        InvocationStats stats = release.stats();
        return new RowFigures(
                extent.environment().id(),
                stats.counts().coldStarts(),
                stats.initMs().percentile(0.5).orElse(0),
                stats.initMs().percentile(0.99).orElse(0),
                stats.maxMemoryMb(),
                release.built().map(FunctionRelease::zipBytes).orElse(0L));
    }
}
