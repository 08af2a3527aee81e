package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.uikit.Quantities;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Init, duration, memory and size by release; what a series does not hold has no card. */
class ReleaseCards extends Div {

    private static final int NEWEST = 12;
    private static final double SIZE_LIMIT_MB = 20;

    private final LayerSizes layers;

    ReleaseCards(PerformanceReport report, LayerSizes layers) {
        this.layers = layers;
        addClassName("chart-row");
        inits(having(report, release -> init(release).count() > 0));
        durations(having(report, release -> duration(release).count() > 0));
        memory(having(report, release -> release.stats().maxMemoryMb() > 0));
        sizes(having(report, release -> release.built().isPresent()));
    }

    private void inits(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Init by version", releases)
                .text("Version", ReleasePerformance::name)
                .count("Cold starts", release -> init(release).count())
                .milliseconds("p50", release -> init(release).percentile(0.5))
                .milliseconds("p90", release -> init(release).percentile(0.9))
                .milliseconds("p99", ReleaseCards::tail)
                .milliseconds("Slowest", release -> init(release).max());
        String option = new Bars<>(
                        releases,
                        release -> release.name() + "\n"
                                + Units.count(init(release).count(), "start"))
                .with("p50", "$series1", release -> init(release).percentile(0.5))
                .with("p90", "$series2", release -> init(release).percentile(0.9))
                .with("p99", "$series3", ReleaseCards::tail)
                .json();
        add(new ChartCard(
                "Init by version", "in ms · p99 from " + Headline.ENOUGH_FOR_P99 + " cold starts on", option, table));
    }

    private void durations(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Duration by version", releases)
                .text("Version", ReleasePerformance::name)
                .count("Requests", release -> duration(release).count())
                .milliseconds("p50", release -> duration(release).percentile(0.5))
                .milliseconds("p90", release -> duration(release).percentile(0.9))
                .milliseconds("Slowest", release -> duration(release).max())
                .count("Errors", release -> release.stats().counts().errors())
                .count("Time-outs", release -> release.stats().counts().timeOuts())
                .count("Out of memory", release -> release.stats().counts().outOfMemory());
        String option = new Bars<>(releases, ReleasePerformance::name)
                .with("p50", "$series1", release -> duration(release).percentile(0.5))
                .with("p90", "$series2", release -> duration(release).percentile(0.9))
                .json();
        add(new ChartCard("Duration by version", "in ms, without init", option, table));
    }

    private void memory(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Memory by version", releases)
                .text("Version", ReleasePerformance::name)
                .megabytes("Most used", release -> release.stats().maxMemoryMb())
                .megabytes("Memory size", ReleasePerformance::memoryMb);
        String option = new Bars<>(releases, ReleasePerformance::name)
                .with(
                        "most used",
                        "$series1",
                        release -> OptionalDouble.of(release.stats().maxMemoryMb()))
                .with("memory size", "$series6", release -> OptionalDouble.of(release.memoryMb()))
                .json();
        add(new ChartCard("Memory by version", "in MB", option, table));
    }

    private void sizes(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Size by version", releases)
                .text("Version", ReleasePerformance::name)
                .text("Zip", release -> Quantities.bytes(bytes(release)))
                .count("Zip bytes", ReleaseCards::bytes)
                .count("Layer bytes", release -> layers.bytes(release.name()))
                .text("Layers", release -> layers.names(release.name()));
        Bars<ReleasePerformance> bars = new Bars<>(releases, ReleasePerformance::name)
                .with("zip", "$series1", "size", release -> OptionalDouble.of(Units.inMegabytes(bytes(release))));
        if (layers.any()) {
            bars.with(
                    "layers",
                    "$series2",
                    "size",
                    release -> OptionalDouble.of(Units.inMegabytes(layers.bytes(release.name()))));
        }
        add(new ChartCard(
                "Size by version",
                layers.any() ? "in MB, layers on top of the zip" : "in MB · no layers",
                bars.limit("zip limit 20 MB", SIZE_LIMIT_MB).json(),
                table));
    }

    static List<ReleasePerformance> having(PerformanceReport report, Predicate<ReleasePerformance> figures) {
        List<ReleasePerformance> releases =
                report.releases().stream().filter(figures).toList();
        return releases.subList(Math.max(0, releases.size() - NEWEST), releases.size());
    }

    private static Sketch duration(ReleasePerformance release) {
        return release.stats().durationMs();
    }

    private static Sketch init(ReleasePerformance release) {
        return release.stats().initMs();
    }

    private static OptionalDouble tail(ReleasePerformance release) {
        return init(release).count() < Headline.ENOUGH_FOR_P99
                ? OptionalDouble.empty()
                : init(release).percentile(0.99);
    }

    private static long bytes(ReleasePerformance release) {
        return release.built().map(FunctionRelease::zipBytes).orElse(0L);
    }
}
