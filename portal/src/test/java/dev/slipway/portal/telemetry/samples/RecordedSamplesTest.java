package dev.slipway.portal.telemetry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.LogStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedSamplesTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:01:02.345Z");
    private static final String REPORT_WITH_TRACE = "REPORT RequestId: x\tDuration: 1 ms\t\nXRAY TraceId: 1-2\t\n";
    private static final Sample SAMPLE = new Sample(
            new SampleDescription(
                    1,
                    LocalDate.parse("2026-11-23"),
                    "two cores",
                    List.of(new SampleDescription.Release("v1", AT.minusSeconds(60), 1_043_312, 256, "x86_64")),
                    List.of(new SampleDescription.Stream("v1-0a", "staging", "v1"))),
            List.of(
                    new Sample.Entry("v1-0a", AT, Origin.PLATFORM, REPORT_WITH_TRACE),
                    new Sample.Entry("v1-0a", AT.plusSeconds(9), Origin.FUNCTION, "{\"level\":\"INFO\"}")));

    private final RecordedSamples samples = new RecordedSamples();

    @Test
    void comesBackFromItsTwoFiles() {
        assertThat(SAMPLE.linesJsonl().lines()).hasSize(2);
        assertThat(Sample.parse(SAMPLE.sampleJson(), SAMPLE.linesJsonl())).isEqualTo(SAMPLE);
    }

    @Test
    void writesTheFilesThatItReads(@TempDir Path folder) {
        SampleFiles.write(SAMPLE, folder.resolve("orders-intake"));

        assertThat(folder.resolve("orders-intake").resolve(SampleFiles.DESCRIPTION))
                .content()
                .isEqualTo(SAMPLE.sampleJson());
        assertThat(folder.resolve("orders-intake").resolve(SampleFiles.LINES))
                .content()
                .isEqualTo(SAMPLE.linesJsonl());
    }

    @Test
    void givesTheLinesOfARangeAndAnEnvironment() {
        assertThat(SAMPLE.streams("staging", AT, AT.plusSeconds(1)))
                .containsExactly(new LogStream(
                        "v1-0a",
                        "v1",
                        Architecture.X86_64,
                        List.of(new LogLine(AT, Origin.PLATFORM, REPORT_WITH_TRACE))));
        assertThat(SAMPLE.streams("production", AT, AT.plusSeconds(1))).isEmpty();
        assertThat(SAMPLE.streams("staging", AT.plusSeconds(10), AT.plusSeconds(20)))
                .isEmpty();
    }

    @Test
    void saysWhenAndWhereItWasRecorded() {
        assertThat(SAMPLE.provenance().recorded()).isEqualTo("recorded on 2026-11-23");
        assertThat(SAMPLE.provenance().by()).isEqualTo("two cores");
        assertThat(SAMPLE.provenance().from()).isEqualTo(AT);
        assertThat(SAMPLE.provenance().until()).isEqualTo(AT.plusSeconds(9));
    }

    @Test
    void refusesANewerFormAndAReleaseThatItDoesNotDescribe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleDescription(2, LocalDate.EPOCH, "", List.of(), List.of()))
                .withMessageContaining("schema 2");
        SampleDescription described = SAMPLE.description();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described.release("v9"))
                .withMessageContaining("does not describe");
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(described, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders-api", "orders-history", "orders-intake", "quotes-api", "shipments-dispatch"})
    void hasOneOfEveryFunctionThatANewCatalogHas(String function) {
        assertThat(Path.of("../functions-catalog/functions", function)).isDirectory();
        FunctionName name = new FunctionName(function);

        assertThat(samples.releases(name)).hasSize(1);
        assertThat(samples.read(name, EnvironmentName.STAGING, Instant.EPOCH, Instant.MAX))
                .hasSizeGreaterThan(100)
                .allSatisfy(stream -> assertThat(stream.lines())
                        .anySatisfy(line -> assertThat(line.text()).contains("Init Duration: ")));
        assertThat(samples.read(name, EnvironmentName.PRODUCTION, Instant.EPOCH, Instant.MAX))
                .isNotEmpty();
    }

    @Test
    void knowsNothingOfAFunctionWithoutASample() {
        FunctionName unknown = new FunctionName("never-recorded");

        assertThat(samples.read(unknown, EnvironmentName.STAGING, Instant.EPOCH, AT))
                .isEmpty();
        assertThat(samples.releases(unknown)).isEmpty();
        assertThat(samples.provenance(unknown)).isEmpty();
    }

    @Test
    void showsThePublicSeriesUnderItsOwnNameAndOnItsOwnDates() {
        List<Rollup> days = samples.publicSeries();

        assertThat(days).hasSize(394).allSatisfy(day -> {
            assertThat(day.key().scope().source()).isEqualTo(Source.SAMPLE);
            assertThat(day.key().scope().function()).isEqualTo("Public series: lambda-perf, Rust arm64");
            assertThat(day.stats().counts().coldStarts()).isBetween(9L, 10L);
            assertThat(day.stats().billed().distribution().count()).isZero();
        });
        assertThat(samples.publicProvenance().from()).isEqualTo(Instant.parse("2023-11-21T00:00:00Z"));
        assertThat(samples.publicProvenance().until()).isEqualTo(Instant.parse("2024-12-31T00:00:00Z"));
        assertThat(samples.publicProvenance().by()).contains("Apache License 2.0");
    }
}
