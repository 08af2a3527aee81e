package dev.slipway.portal.telemetry.samples;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.LoggedTraces;
import dev.slipway.portal.telemetry.SampleTelemetry;
import dev.slipway.portal.telemetry.TraceReading;
import dev.slipway.portal.telemetry.TraceSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The samples of the portal's class path, each read once. */
@Component
class RecordedSamples implements SampleTelemetry, TraceSource {

    private final Map<String, Optional<Sample>> samples = new ConcurrentHashMap<>();
    private final List<Rollup> publicSeries = PublicSeries.rollups();

    @Override
    public Source source() {
        return Source.SAMPLE;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        return sample(function)
                .map(sample -> sample.streams(environment.id(), from, until))
                .orElse(List.of());
    }

    @Override
    public TraceReading coldStarts(
            FunctionName function, EnvironmentName environment, Instant from, Instant until, int most) {
        return LoggedTraces.coldStarts(read(function, environment, from, until), most);
    }

    @Override
    public List<FunctionRelease> releases(FunctionName function) {
        return sample(function).stream()
                .flatMap(sample -> sample.description().releases().stream())
                .map(SampleDescription.Release::toFunctionRelease)
                .toList();
    }

    /** Nothing runs from a sample. */
    @Override
    public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
        return Optional.empty();
    }

    @Override
    public Optional<Provenance> provenance(FunctionName function) {
        return sample(function).map(Sample::provenance);
    }

    @Override
    public List<Rollup> publicSeries() {
        return publicSeries;
    }

    @Override
    public Provenance publicProvenance() {
        return PublicSeries.provenance(publicSeries);
    }

    private Optional<Sample> sample(FunctionName function) {
        return samples.computeIfAbsent(
                function.value(),
                name -> SampleFiles.exist(name) ? Optional.of(SampleFiles.read(name)) : Optional.empty());
    }
}
