package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A sample that a test writes by hand, with an empty public series. */
class ManualSamples implements SampleTelemetry {

    private final ManualLocalRuns runs = new ManualLocalRuns();
    private Optional<Provenance> provenance = Optional.empty();

    ManualLocalRuns recorded(Instant from, Instant until) {
        provenance = Optional.of(new Provenance("recorded on " + from, "a test machine", from, until));
        return runs;
    }

    void clear() {
        runs.clear();
        provenance = Optional.empty();
    }

    @Override
    public Source source() {
        return Source.SAMPLE;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        return runs.read(function, environment, from, until);
    }

    @Override
    public List<FunctionRelease> releases(FunctionName function) {
        return runs.releases(function);
    }

    @Override
    public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
        return Optional.empty();
    }

    @Override
    public Optional<Provenance> provenance(FunctionName function) {
        return provenance;
    }

    @Override
    public List<Rollup> publicSeries() {
        return List.of();
    }

    @Override
    public Provenance publicProvenance() {
        return new Provenance("never", "nobody", Instant.EPOCH, Instant.EPOCH);
    }
}
