package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.Cost;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.uikit.Figures;
import dev.slipway.portal.uikit.Quantities;
import java.util.List;
import java.util.Optional;

/** The six figures that answer the first questions, of one release; few samples are said, not dressed up. */
record Headline(PerformanceReport report) {

    /** Below this many, the 99th percentile is just the slowest one. */
    static final long ENOUGH_FOR_P99 = 100;

    private static final long ENOUGH_TO_COMPARE = 5;

    /** A value with the line below it. */
    record Figure(String value, String meaning) {}

    Component component() {
        Figures figures = new Figures();
        figures().forEach(figure -> figures.figure(figure.value(), figure.meaning()));
        return figures;
    }

    List<Figure> figures() {
        return report.focus()
                .map(release -> List.of(
                        median(release),
                        tail(release),
                        coldShare(release),
                        memory(release),
                        zip(release),
                        cost(release)))
                .orElse(List.of());
    }

    private Figure median(ReleasePerformance release) {
        Sketch init = release.stats().initMs();
        String before = report.before(release)
                .filter(older -> init.count() >= ENOUGH_TO_COMPARE)
                .filter(older -> older.stats().initMs().count() >= ENOUGH_TO_COMPARE)
                .map(older -> " · was "
                        + Units.milliseconds(older.stats().initMs().percentile(0.5)) + " with " + older.name())
                .orElse("");
        return new Figure(Units.milliseconds(init.percentile(0.5)), "init p50 · " + release.name() + before);
    }

    private static Figure tail(ReleasePerformance release) {
        Sketch init = release.stats().initMs();
        if (init.count() == 0) {
            return new Figure(Units.UNKNOWN, "init p99 · no cold starts in this range");
        }
        String coldStarts = Units.count(init.count(), "cold start");
        return init.count() >= ENOUGH_FOR_P99
                ? new Figure(Units.milliseconds(init.percentile(0.99)), "init p99 · " + coldStarts)
                : new Figure(Units.milliseconds(init.max()), "slowest init · " + coldStarts + ": too few for p99");
    }

    private Figure coldShare(ReleasePerformance release) {
        InvocationCounts counts = release.stats().counts();
        if (report.query().series() == Series.PUBLIC) {
            return new Figure(Units.UNKNOWN, "cold share · the series holds cold starts only");
        }
        return new Figure(
                Units.share(counts.coldStarts(), counts.invocations()),
                "cold share of " + Units.count(counts.invocations(), "request"));
    }

    private static Figure memory(ReleasePerformance release) {
        InvocationStats stats = release.stats();
        return stats.maxMemoryMb() == 0
                ? new Figure(Units.UNKNOWN, "memory used · not in this series")
                : new Figure(stats.maxMemoryMb() + " / " + release.memoryMb() + " MB", "memory used, max");
    }

    private static Figure zip(ReleasePerformance release) {
        Optional<FunctionRelease> built = release.built();
        return built.isEmpty()
                ? new Figure(Units.UNKNOWN, "zip · size not known")
                : new Figure(Quantities.bytes(built.get().zipBytes()), "zip · limit 20 MB");
    }

    private Figure cost(ReleasePerformance release) {
        Optional<Cost> cost = release.cost();
        if (cost.isEmpty()) {
            return new Figure(Units.UNKNOWN, "cost · no billed time in this series");
        }
        String kind = report.query().series() == Series.AWS ? "" : "estimate ";
        return new Figure(
                Units.dollars(cost.get().perMillion()),
                kind + "per million · " + cost.get().region() + " prices as of "
                        + cost.get().pricesAsOf());
    }
}
