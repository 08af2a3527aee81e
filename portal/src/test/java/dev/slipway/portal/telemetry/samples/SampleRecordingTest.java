package dev.slipway.portal.telemetry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.TelemetrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRecordingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void writesThePlatformsLinesWithWhatRan() throws IOException {
        recording(folder.toString(), Source.LOCAL).record();

        Path written = folder.resolve("orders-intake");
        Sample sample = Sample.parse(
                Files.readString(written.resolve(SampleFiles.DESCRIPTION)),
                Files.readString(written.resolve(SampleFiles.LINES)));
        assertThat(sample.entries()).containsExactly(new Sample.Entry("stream", NOON, Origin.PLATFORM, "START\n"));
        assertThat(sample.description().recorded()).isEqualTo("2026-11-23");
        assertThat(sample.streams("staging", NOON, NOON.plusSeconds(1))).hasSize(1);
        assertThat(sample.description().releases())
                .extracting(SampleDescription.Release::release)
                .containsExactly("v1");
    }

    @Test
    void writesNothingUnlessAFolderIsSet() {
        recording("", Source.LOCAL).record();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordsNoSampleFromASample() {
        recording(folder.toString(), Source.SAMPLE).record();

        assertThat(folder).isEmptyDirectory();
    }

    private static SampleRecording recording(String into, Source source) {
        return new SampleRecording(
                new TelemetrySettings(
                        "eu-central-1",
                        into,
                        new TelemetrySettings.Ingestion(
                                1, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO, Duration.ofDays(1))),
                new OneFunction(),
                List.of(new OneStream(source)),
                List.of(new OneRelease(source)),
                Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    }

    private record OneStream(Source source) implements InvocationLogs {
        @Override
        public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
            return environment == EnvironmentName.PRODUCTION
                    ? List.of()
                    : List.of(new LogStream(
                            "stream",
                            "v1",
                            Architecture.X86_64,
                            List.of(
                                    new LogLine(NOON, Origin.PLATFORM, "START\n"),
                                    new LogLine(NOON, Origin.FUNCTION, "order of somebody"))));
        }
    }

    private record OneRelease(Source source) implements FunctionInventory {
        @Override
        public List<FunctionRelease> releases(FunctionName function) {
            return List.of(new FunctionRelease("v1", NOON, 1_000_000, 128, Architecture.X86_64));
        }

        @Override
        public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
            return Optional.empty();
        }
    }

    private record OneFunction() implements Functions {
        @Override
        public List<CatalogEntry> all() {
            return List.of(new CatalogEntry.Readable(new FunctionName("orders-intake"), null, NOON));
        }

        @Override
        public Optional<CatalogEntry> find(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
            return Optional.empty();
        }
    }
}
