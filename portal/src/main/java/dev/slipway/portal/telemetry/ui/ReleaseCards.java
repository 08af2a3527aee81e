package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Duration, memory and zip size by release; what a series does not hold has no card. */
class ReleaseCards extends Div {

    private static final int NEWEST = 12;

    ReleaseCards(PerformanceReport report) {
        addClassName("chart-row");
        durations(having(report, release -> duration(release).count() > 0));
        memory(having(report, release -> release.stats().maxMemoryMb() > 0));
        sizes(having(report, release -> release.built().isPresent()));
    }

    private void durations(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Duration by release", releases)
                .text("Release", ReleasePerformance::name)
                .count("Requests", release -> duration(release).count())
                .milliseconds("p50", release -> duration(release).percentile(0.5))
                .milliseconds("p90", release -> duration(release).percentile(0.9))
                .milliseconds("Slowest", release -> duration(release).max());
        String option = new ReleaseBars(releases)
                .with("p50", "$series1", release -> rounded(duration(release).percentile(0.5)))
                .with("p90", "$series2", release -> rounded(duration(release).percentile(0.9)))
                .json();
        add(new ChartCard("Duration by release", "in ms, without init", option, table));
    }

    private void memory(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Memory by release", releases)
                .text("Release", ReleasePerformance::name)
                .megabytes("Most used", release -> release.stats().maxMemoryMb())
                .megabytes("Memory size", ReleasePerformance::memoryMb);
        String option = new ReleaseBars(releases)
                .with("most used", "$series1", release -> release.stats().maxMemoryMb())
                .with("memory size", "$series6", ReleasePerformance::memoryMb)
                .json();
        add(new ChartCard("Memory by release", "in MB", option, table));
    }

    private void sizes(List<ReleasePerformance> releases) {
        if (releases.isEmpty()) {
            return;
        }
        FigureTable<ReleasePerformance> table = new FigureTable<>("Zip size by release", releases)
                .text("Release", ReleasePerformance::name)
                .text("Zip", release -> Units.megabytes(bytes(release)))
                .count("Bytes", ReleaseCards::bytes);
        String option = new ReleaseBars(releases)
                .with("zip", "$series1", release -> Units.inMegabytes(bytes(release)))
                .json();
        add(new ChartCard("Zip size by release", "in MB · limit 20 MB", option, table));
    }

    private static List<ReleasePerformance> having(PerformanceReport report, Predicate<ReleasePerformance> figures) {
        List<ReleasePerformance> releases =
                report.releases().stream().filter(figures).toList();
        return releases.subList(Math.max(0, releases.size() - NEWEST), releases.size());
    }

    private static Sketch duration(ReleasePerformance release) {
        return release.stats().durationMs();
    }

    private static long bytes(ReleasePerformance release) {
        return release.built().map(FunctionRelease::zipBytes).orElse(0L);
    }

    private static double rounded(OptionalDouble value) {
        return Math.round(value.orElse(0) * 10) / 10.0;
    }
}
