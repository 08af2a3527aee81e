package dev.slipway.portal.localcloud.runtime;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.localcloud.process.WatchedProcessGroups;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The Runtime API host of the local cloud without the portal around it; closing it ends what runs. */
public final class RuntimeHost implements AutoCloseable {
    private final WatchedProcessGroups groups;
    private final ProcessStart starts;
    private final LocalValues values;
    private final LocalFunctions functions;

    /** A host whose files lie below a folder. */
    public RuntimeHost(Path folder) {
        JsonMapper json = new JsonMapper();
        DataFolder data = new DataFolder(folder);
        groups = new WatchedProcessGroups(data);
        values = new LocalValues(data.of("values"), json);
        starts = new ProcessStart(data, groups.groups(), new MemoryLimits(Optional.empty()), values, json);
        functions = new HostedFunctions(
                starts, new LogFiles(data, json), values, new RecordedInvocations(event -> {}), Clock.systemUTC());
    }

    /** What runs functions here. */
    public LocalFunctions functions() {
        return functions;
    }

    /** A small program that speaks the Runtime API and behaves as a mode of {@link FakeFunction} says. */
    public static Path program(String mode, Path folder) {
        try {
            return FakeDeployments.of(mode, folder, 5).artefact().bootstrap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An environment for an executable, as its manifest says; the caller closes it. */
    public ExecutionEnvironment start(Manifest manifest, Path executable) {
        Artefact artefact = new Artefact("0".repeat(64), executable, 0, executable);
        StartOutcome outcome =
                functions.start(new Deployment(manifest, VersionLabel.LATEST, LocalEnvironment.INVOKE, artefact));
        return switch (outcome) {
            case StartOutcome.Started started -> started.environment();
            case StartOutcome.ValuesMissing missing ->
                throw new IllegalStateException("There is no value for " + missing.values() + ": enter them first.");
        };
    }

    /** Enters a value for each parameter and secret that a function declares. */
    public void enterValues(Manifest manifest) {
        LocalValues.declared(manifest)
                .forEach(value -> values.set(manifest.name(), value.kind(), value.name(), "example"));
    }

    @Override
    public void close() {
        starts.stop();
        groups.endAll();
    }
}
