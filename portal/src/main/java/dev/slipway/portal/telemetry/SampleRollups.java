package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures of samples, computed when they are asked for: they never enter the database that sums are made of. */
@Component
class SampleRollups {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SampleTelemetry samples;

    SampleRollups(SampleTelemetry samples) {
        this.samples = samples;
    }

    Stream<SeriesExtent> extents(FunctionName function) {
        Stream<SeriesExtent> own = Arrays.stream(EnvironmentName.values())
                .flatMap(environment -> extent(
                        Series.SAMPLE,
                        environment,
                        sample(function, environment).rollups()));
        // The public function runs nowhere of ours: it is shown under every environment, beside whatever stands there.
        Stream<SeriesExtent> others = Arrays.stream(EnvironmentName.values())
                .flatMap(environment -> extent(Series.PUBLIC, environment, samples.publicSeries()));
        return Stream.concat(own, others);
    }

    Optional<Provenance> provenance(FunctionName function, Series series) {
        return switch (series) {
            case AWS, LOCAL, IMPORT -> Optional.empty();
            case SAMPLE -> samples.provenance(function);
            case PUBLIC -> Optional.of(samples.publicProvenance());
        };
    }

    Performance.Figures figures(FunctionName function, PerformanceQuery query, Instant from, Instant until) {
        Performance.Figures all = query.series() == Series.PUBLIC
                ? new Performance.Figures(samples.publicSeries(), ReadingQuality.FLAWLESS, until)
                : sample(function, query.environment());
        return new Performance.Figures(
                all.rollups().stream()
                        .filter(rollup -> !rollup.key().hour().isBefore(from))
                        .filter(rollup -> rollup.key().hour().isBefore(until))
                        .toList(),
                all.quality(),
                all.asOf());
    }

    private Performance.Figures sample(FunctionName function, EnvironmentName environment) {
        Optional<Provenance> provenance = samples.provenance(function);
        if (provenance.isEmpty()) {
            return new Performance.Figures(List.of(), ReadingQuality.FLAWLESS, Instant.EPOCH);
        }
        Scope scope = new Scope(Source.SAMPLE, function.value(), environment.id());
        List<Rollup> rollups = new ArrayList<>();
        ReadingQuality quality = ReadingQuality.FLAWLESS;
        Instant hour = RollupKey.hourOf(provenance.get().from());
        for (; !hour.isAfter(provenance.get().until()); hour = hour.plus(HOUR)) {
            HourReading reading =
                    HourReading.of(scope, hour, samples.read(function, environment, hour, hour.plus(HOUR)));
            rollups.addAll(reading.rollups());
            quality = quality.plus(reading.quality());
        }
        return new Performance.Figures(rollups, quality, provenance.get().until());
    }

    private static Stream<SeriesExtent> extent(Series series, EnvironmentName environment, List<Rollup> rollups) {
        List<Instant> hours = rollups.stream()
                .map(rollup -> rollup.key().hour())
                .sorted(Comparator.naturalOrder())
                .toList();
        return hours.isEmpty()
                ? Stream.empty()
                : Stream.of(new SeriesExtent(
                        series,
                        environment,
                        hours.getFirst(),
                        hours.getLast(),
                        Rollup.total(rollups).counts().coldStarts()));
    }
}
