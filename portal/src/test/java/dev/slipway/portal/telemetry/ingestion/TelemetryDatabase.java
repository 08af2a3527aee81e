package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The module's tables in a database, and what reads logs into them, put together by hand. */
public final class TelemetryDatabase {

    static final TelemetrySettings.Ingestion SETTINGS = new TelemetrySettings.Ingestion(
            2, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofDays(14));

    private final DataSource database;
    private final JdbcTransactionManager transactions;
    private final StoredRollups rollups;

    private TelemetryDatabase(DataSource database) {
        this.database = database;
        this.transactions = new JdbcTransactionManager(database);
        this.rollups = RollupsOnDatabase.of(new JdbcTemplate(database));
    }

    /** Brings the tables up to date. */
    public static TelemetryDatabase in(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return new TelemetryDatabase(database);
    }

    StoredRollups rollups() {
        return rollups;
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    DataSource source() {
        return database;
    }

    ReadingJournal journal() {
        return new StoredReadingJournal(new JdbcTemplate(database), rollups, transactions);
    }

    FunctionReading reading(InvocationLogs log, ReadingJournal journal, Clock clock) {
        return reading(new LineReadings(log), journal, clock);
    }

    FunctionReading reading(HourlyReadings source, ReadingJournal journal, Clock clock) {
        return new FunctionReading(
                new MeasuredSources(List.of(source), List.of()),
                journal,
                new ReadingPlan(SETTINGS),
                event -> {},
                clock);
    }

    /** All that is recorded of a function on the local cloud. */
    InvocationStats total(FunctionName function, EnvironmentName environment) {
        Scope scope = new Scope(Source.LOCAL, function.value(), environment.id());
        return Rollup.total(
                StoredRollups.rollups(rollups.within(scope, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))));
    }
}
