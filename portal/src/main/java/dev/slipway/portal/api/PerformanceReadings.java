package dev.slipway.portal.api;

import dev.slipway.analysis.memory.Goal;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.api.PerformanceSummary.Advice;
import dev.slipway.portal.api.PerformanceSummary.Measured;
import dev.slipway.portal.api.PerformanceSummary.Place;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.MemoryAdvices;
import dev.slipway.portal.telemetry.Performance;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.SlownessReport;
import dev.slipway.portal.telemetry.SlownessReports;
import dev.slipway.portal.telemetry.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How functions perform, as programs read it. */
@Component
public class PerformanceReadings {
    private final FunctionReadings functions;
    private final Performance performance;
    private final SlownessReports slowness;
    private final MemoryAdvices memory;

    PerformanceReadings(
            FunctionReadings functions, Performance performance, SlownessReports slowness, MemoryAdvices memory) {
        this.functions = functions;
        this.performance = performance;
        this.slowness = slowness;
        this.memory = memory;
    }

    /**
     * What is asked for; what is left out is the best there is: measured figures before samples, production before staging.
     *
     * @param release of this release alone, such as v12
     */
    public record Wanted(
            Optional<Series> source,
            Optional<EnvironmentName> environment,
            Optional<Window> range,
            Optional<String> release) {

        /** The best there is. */
        public static final Wanted BEST =
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The figures of a function.
     *
     * @throws NotFoundException if there is no such function
     */
    public PerformanceSummary find(String name, Wanted wanted) {
        FunctionName function = functions.require(name);
        List<SeriesExtent> extents = performance.extents(function);
        List<Place> available = extents.stream()
                .map(extent -> place(extent.series(), extent.environment()))
                .toList();
        Optional<PerformanceReport> report = extents.stream()
                .filter(extent -> wanted.source().map(extent.series()::equals).orElse(extent.series() != Series.PUBLIC))
                .filter(extent ->
                        wanted.environment().map(extent.environment()::equals).orElse(true))
                .findFirst()
                .flatMap(extent -> performance.performance(function, query(extent, wanted)));
        return report.map(found -> summary(function, available, found))
                .orElseGet(() ->
                        new PerformanceSummary(name, Optional.empty(), available, List.of(), List.of(), Advice.NONE));
    }

    private static PerformanceQuery query(SeriesExtent extent, Wanted wanted) {
        Window usual = extent.series().live() ? Window.MONTH : Window.ALL;
        return new PerformanceQuery(
                extent.environment(), extent.series(), wanted.range().orElse(usual), wanted.release());
    }

    private PerformanceSummary summary(FunctionName function, List<Place> available, PerformanceReport report) {
        Series series = report.query().series();
        PerformanceReport.Range range = report.range();
        return new PerformanceSummary(
                function.value(),
                Optional.of(new Measured(
                        place(series, report.query().environment()),
                        series.label(),
                        series.sample(),
                        Measured.words(performance.provenance(function, series)),
                        range.from(),
                        range.until(),
                        range.asOf())),
                available,
                report.releases().stream().map(PerformanceSummary.Release::of).toList(),
                report.groups().sizes().stream()
                        .map(PerformanceSummary.Size::of)
                        .toList(),
                advice(function, report));
    }

    private Advice advice(FunctionName function, PerformanceReport report) {
        Optional<SlownessReport> slow = slowness.of(function, report);
        return new Advice(
                slow.map(SlownessReport::release),
                slow.map(SlownessReport::findings).orElse(List.of()).stream()
                        .map(PerformanceSummary.Reason::of)
                        .toList(),
                slow.flatMap(SlownessReport::unknown),
                memory.of(function, report, Goal.BALANCED).map(MemoryAdviceSummary::of));
    }

    private static Place place(Series series, EnvironmentName environment) {
        return new Place(series.id(), environment.id());
    }
}
