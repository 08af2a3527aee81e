package dev.slipway.portal.telemetry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.logs.LogLimits;
import dev.slipway.analysis.logs.LogParsing;
import dev.slipway.analysis.logs.LogParsingException;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogImports.Brought;
import dev.slipway.portal.telemetry.LogImports.Counts;
import dev.slipway.portal.telemetry.LogImports.Described;
import dev.slipway.portal.telemetry.LogImports.Imported;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** From an exported file to figures of a source of their own. */
@Tag("database")
class StoredImportsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource(
            PostgresSwitch.address("jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    private final StoredRollups rollups = RollupsOnDatabase.of(new JdbcTemplate(DATABASE));
    private final StoredImports imports =
            new StoredImports(new JdbcTemplate(DATABASE), rollups, new JdbcTransactionManager(DATABASE));
    private final FunctionName function =
            new FunctionName("f-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeAll
    static void migrate() {
        Flyway.configure().dataSource(DATABASE).load().migrate();
    }

    @Test
    void addsTheRequestsOfAnExport() throws IOException {
        assertThat(take("one.log", export("2026-11-01T08:00:00.000Z", 3))).isTrue();

        InvocationStats total = total();
        assertThat(total.counts().invocations()).isEqualTo(3);
        assertThat(total.counts().coldStarts()).isEqualTo(3);
        assertThat(imports.of(function)).extracting(Imported::fileName).containsExactly("one.log");
    }

    @Test
    void takesTheSameBytesOnce() throws IOException {
        take("one.log", export("2026-11-01T08:00:00.000Z", 3));

        assertThat(take("copy-of-one.log", export("2026-11-01T08:00:00.000Z", 3)))
                .isFalse();
        assertThat(total().counts().invocations()).isEqualTo(3);
    }

    @Test
    void addsAnotherLogOfTheSameHour() throws IOException {
        take("one.log", export("2026-11-01T08:00:00.000Z", 3));
        take("two.log", export("2026-11-01T08:10:00.000Z", 2));

        assertThat(total().counts().invocations()).isEqualTo(5);
    }

    @Test
    void readsWhatIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(export("2026-11-01T08:00:00.000Z", 4));
        }

        assertThat(take("one.log.gz", packed.toByteArray())).isTrue();
        assertThat(total().counts().invocations()).isEqualTo(4);
    }

    @Test
    void forgetsWhatWasImportedAndNothingElse() throws IOException {
        take("one.log", export("2026-11-01T08:00:00.000Z", 3));

        imports.forget(function);

        assertThat(imports.of(function)).isEmpty();
        assertThat(total().counts().invocations()).isZero();
    }

    @Test
    void endsALogThatExpandsBeyondItsLimitOrTakesTooLong() {
        byte[] log = export("2026-11-01T08:00:00.000Z", 500);
        ImportedRequests requests = new ImportedRequests(described("long.log"), NOW);

        assertThatThrownBy(() -> LogParsing.read(new ByteArrayInputStream(log), new LogLimits(10_000, 2_000), requests))
                .isInstanceOf(LogParsingException.class);
        Clock anHourBetweenLooks = new ManualClock(NOW, Duration.ofHours(1));
        assertThatThrownBy(() -> LogParsing.read(
                        new TimedStream(new ByteArrayInputStream(log), Duration.ofMinutes(1), anHourBetweenLooks),
                        LogLimits.USUAL,
                        requests))
                .hasMessageContaining("longer than 1 minutes");
    }

    @Test
    void needsLittleMemoryForManyRequests() throws IOException {
        ImportedRequests requests = new ImportedRequests(described("many.log"), NOW);

        LogParsing.read(
                new ByteArrayInputStream(export("2026-11-01T08:00:00.000Z", 25_000)), LogLimits.USUAL, requests);

        assertThat(requests.requests()).isEqualTo(25_000);
        assertThat(requests.rollups()).hasSizeLessThan(10);
    }

    private boolean take(String name, byte[] log) throws IOException {
        Described described = described(name);
        ImportedRequests requests = new ImportedRequests(described, NOW);
        try (InputStream content = new ByteArrayInputStream(log)) {
            LogParsing.read(content, LogLimits.USUAL, requests);
        }
        return imports.add(
                described,
                Integer.toHexString(java.util.Arrays.hashCode(log)),
                new Imported(
                        name,
                        EnvironmentName.PRODUCTION,
                        new Counts(requests.requests(), 0, 0),
                        requests.range(),
                        new Brought("Lin Chen", NOW)),
                requests);
    }

    private Described described(String name) {
        return new Described(function, EnvironmentName.PRODUCTION, Architecture.ARM64, name);
    }

    /** As the export to S3 writes it: a time before each line. */
    private static byte[] export(String at, int requests) {
        StringBuilder log = new StringBuilder();
        Instant time = Instant.parse(at);
        for (int i = 0; i < requests; i++) {
            Instant now = time.plusMillis(i * 10L);
            String id = new UUID(time.getEpochSecond(), i).toString();
            log.append(now).append(" START RequestId: ").append(id).append(" Version: 17\n");
            log.append(now).append(" END RequestId: ").append(id).append('\n');
            log.append(now)
                    .append(" REPORT RequestId: ")
                    .append(id)
                    .append("\tDuration: 2.50 ms\tBilled Duration: 15 ms\tMemory Size: 256 MB\tMax Memory Used: 41 MB")
                    .append("\tInit Duration: 12.00 ms\t\n");
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private InvocationStats total() {
        return Rollup.total(StoredRollups.rollups(
                rollups.within(new Scope(Source.IMPORTED, function.value(), "production"), Instant.EPOCH, NOW)));
    }
}
