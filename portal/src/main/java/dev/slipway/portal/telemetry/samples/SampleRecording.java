package dev.slipway.portal.telemetry.samples;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.TelemetrySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the local cloud has really measured as samples, once at start, if a folder for them is set. */
@Component
class SampleRecording {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRecording.class);

    private final TelemetrySettings settings;
    private final Functions functions;
    private final List<InvocationLogs> logs;
    private final List<FunctionInventory> inventories;
    private final Clock clock;

    SampleRecording(
            TelemetrySettings settings,
            Functions functions,
            List<InvocationLogs> logs,
            List<FunctionInventory> inventories,
            Clock clock) {
        this.settings = settings;
        this.functions = functions;
        this.logs = logs.stream().filter(log -> log.source() == Source.LOCAL).toList();
        this.inventories = inventories.stream()
                .filter(inventory -> inventory.source() == Source.LOCAL)
                .toList();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void record() {
        if (settings.recordSamplesInto().isBlank()) {
            return;
        }
        for (CatalogEntry entry : functions.all()) {
            if (entry instanceof CatalogEntry.Readable function) {
                record(function.name());
            }
        }
    }

    private void record(FunctionName function) {
        List<SampleDescription.Stream> streams = new ArrayList<>();
        List<Sample.Entry> entries = new ArrayList<>();
        for (EnvironmentName environment : EnvironmentName.values()) {
            for (LogStream stream : read(function, environment)) {
                streams.add(new SampleDescription.Stream(stream.name(), environment.id(), stream.release()));
                stream.lines().stream()
                        .filter(line -> line.origin() != Origin.FUNCTION)
                        .map(line -> new Sample.Entry(stream.name(), line.timestamp(), line.origin(), line.text()))
                        .forEach(entries::add);
            }
        }
        if (entries.isEmpty()) {
            LOG.info("No sample of {}, since it has not run here", function.value());
            return;
        }
        Path folder = Path.of(settings.recordSamplesInto(), function.value());
        SampleFiles.write(new Sample(description(function, streams), entries), folder);
        LOG.info("Recorded {} lines of {} in {}", entries.size(), function.value(), folder);
    }

    private List<LogStream> read(FunctionName function, EnvironmentName environment) {
        return logs.stream()
                .flatMap(log -> log
                        .read(
                                function,
                                environment,
                                Instant.EPOCH,
                                clock.instant().plusSeconds(1))
                        .stream())
                .toList();
    }

    private SampleDescription description(FunctionName function, List<SampleDescription.Stream> streams) {
        return new SampleDescription(
                SampleDescription.SCHEMA,
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                machine(),
                inventories.stream()
                        .flatMap(inventory -> inventory.releases(function).stream())
                        .map(SampleDescription.Release::of)
                        .toList(),
                streams);
    }

    private static String machine() {
        return "the local cloud on " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.arch") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }
}
