package dev.slipway.portal.telemetry.memory;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.memory.Observation;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.MemoryReport.Basis;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.TunedSizes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Collects what was observed of a function's durations by memory size, where that may be compared. */
@Component
class Observations {

    private static final int STEPS = 400;

    private final List<TunedSizes> tuned;

    Observations(List<TunedSizes> tuned) {
        this.tuned = tuned;
    }

    Basis of(FunctionName function, PerformanceReport report, Architecture architecture) {
        return switch (report.query().series()) {
            case AWS, IMPORT -> fromRequests(report, architecture);
            case LOCAL, SAMPLE, PUBLIC -> fromTuning(function);
        };
    }

    private static Basis fromRequests(PerformanceReport report, Architecture architecture) {
        List<Observation> observations = report.groups().sizes().stream()
                .filter(size -> size.architecture() == architecture)
                .filter(size -> size.stats().durationMs().max().orElse(0) > 0)
                .map(size -> new Observation(
                        size.memoryMb(),
                        mean(size.stats().durationMs()),
                        size.stats().durationMs().count()))
                .toList();
        return new Basis(
                observations,
                observations.size() < 2
                        ? ""
                        : "The sizes were used at different times, perhaps by different versions and events.");
    }

    private Basis fromTuning(FunctionName function) {
        List<Observation> observations = tuned.stream()
                .flatMap(source -> source.newest(function).stream())
                .toList();
        return new Basis(
                observations,
                observations.isEmpty()
                        ? "Durations on this machine count only where the processor was limited as Lambda limits it, which"
                                + " a tuning run does."
                        : "From a tuning run on this machine with a limited processor: its durations are no Lambda's.");
    }

    /** From the percentiles, each within one percent: the sketch keeps no sum. */
    static double mean(Sketch durations) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += durations.percentile((i + 0.5) / STEPS).orElse(0);
        }
        return Math.max(sum / STEPS, Double.MIN_NORMAL);
    }
}
