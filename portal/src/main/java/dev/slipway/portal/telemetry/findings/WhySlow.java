package dev.slipway.portal.telemetry.findings;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.telemetry.ColdStartAnatomies;
import dev.slipway.portal.telemetry.ColdStartAnatomy;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.Executables;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.Setups;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.SlownessFacts;
import dev.slipway.portal.telemetry.SlownessReport;
import dev.slipway.portal.telemetry.SlownessReports;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Service: gathers the facts and asks every check. */
@Service
@ReadersOnly
class WhySlow implements SlownessReports {

    private final Functions functions;
    private final SourceFiles files;
    private final FactSources sources;
    private final List<SlownessCheck> checks;

    WhySlow(Functions functions, SourceFiles files, FactSources sources, List<SlownessCheck> checks) {
        this.functions = functions;
        this.files = files;
        this.sources = sources;
        this.checks = List.copyOf(checks);
    }

    @Override
    public Optional<SlownessReport> of(FunctionName function, PerformanceReport report) {
        Optional<Manifest> manifest = functions.findReadable(function).map(entry -> entry.manifest());
        return manifest.flatMap(known -> report.focus().map(release -> judge(known, release, report)));
    }

    private SlownessReport judge(Manifest manifest, ReleasePerformance release, PerformanceReport report) {
        FunctionName function = manifest.name();
        InventoryReading deployed = sources.setups()
                .of(function, report.query().environment(), report.query().series());
        SlownessFacts facts =
                new SlownessFacts(manifest, release, report, found(deployed), code(function, release, report));
        List<Slowness> findings = checks.stream()
                .flatMap(check -> check.look(facts).stream())
                .sorted(Comparator.comparing(Slowness::weight).reversed())
                .toList();
        return new SlownessReport(release.name(), checks.size(), findings, unknown(deployed));
    }

    private SlownessFacts.Code code(FunctionName function, ReleasePerformance release, PerformanceReport report) {
        List<String> dependencies = files.text(function.value(), "Cargo.toml")
                .map(CargoDependencies::of)
                .orElse(List.of());
        ColdStartAnatomy anatomy = sources.anatomies().of(function, report);
        return new SlownessFacts.Code(
                dependencies,
                sources.executables().stream()
                        .filter(source ->
                                source.source() == report.query().series().source())
                        .flatMap(source -> source.of(function, release.name()).stream())
                        .findFirst(),
                anatomy instanceof ColdStartAnatomy.Traced traced ? traced.traces() : List.of());
    }

    private static Optional<DeployedFunction> found(InventoryReading reading) {
        return reading instanceof InventoryReading.Found found ? Optional.of(found.function()) : Optional.empty();
    }

    private static Optional<String> unknown(InventoryReading reading) {
        return switch (reading) {
            case InventoryReading.Found ignored -> Optional.empty();
            case InventoryReading.Absent ignored -> Optional.empty();
            case InventoryReading.Unavailable(String reason) -> Optional.of(reason);
        };
    }

    /** Where facts come from. */
    @org.springframework.stereotype.Component
    record FactSources(Setups setups, ColdStartAnatomies anatomies, List<Executables> executables) {}
}
