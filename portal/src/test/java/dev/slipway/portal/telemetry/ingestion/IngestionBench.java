package dev.slipway.portal.telemetry.ingestion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.TestPostgres;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.ReportBench;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Measures what it takes to read a million requests of a thousand functions, and to look at one function's 15 months. */
final class IngestionBench {

    private static final int FUNCTIONS = 1_000;
    private static final int HOURS = 20;
    private static final int REQUESTS_AN_HOUR = 50;
    private static final int LOOKS = 20;
    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    private IngestionBench() {}

    /** Writes the figures as JSON into the file that is named. */
    public static void main(String[] arguments) throws Exception {
        // Without a configuration of its own the log would tell of every statement.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Map<String, Object> figures = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("slipway-ingestion");
        measure("h2", h2(folder), figures);
        try (EmbeddedPostgres postgres = TestPostgres.start()) {
            measure("postgres", pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres"), figures);
        }
        Files.writeString(Path.of(arguments[0]), JsonMapper.shared().writeValueAsString(figures));
    }

    private static DataSource h2(Path folder) {
        return pool(
                "jdbc:h2:file:" + folder.resolve("bench")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "sa");
    }

    private static DataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        return pool;
    }

    private static void measure(String name, DataSource source, Map<String, Object> figures) throws Exception {
        TelemetryDatabase database = TelemetryDatabase.in(source);
        long begin = System.nanoTime();
        long requests = ingest(database);
        figures.put(name + "IngestSeconds", (System.nanoTime() - begin) / 1e9);
        figures.put(name + "Requests", requests);
        FunctionName old = new FunctionName("old-function");
        ReportBench.fifteenMonths(source, old, NOW);
        List<Double> looks = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            // The database would give the last result again, did nothing change in between.
            new JdbcTemplate(source)
                    .update(
                            "update telemetry_hour set uncounted = ? where function_name = ? and length_hours = 24",
                            i,
                            old.value());
            long look = System.nanoTime();
            ReportBench.look(source, old, NOW);
            looks.add((System.nanoTime() - look) / 1e6);
        }
        figures.put(name + "PageMs", looks.subList(LOOKS / 4, LOOKS));
    }

    /** As the schedule does it: two functions at a time, each turn as long as it asks for another at once. */
    private static long ingest(TelemetryDatabase database) throws Exception {
        WrittenLog log = new WrittenLog(
                NOW.minus(Duration.ofMinutes(30)).minus(Duration.ofHours(HOURS - 1)), NOW, REQUESTS_AN_HOUR);
        FunctionReading reading = database.reading(log, database.journal(), Clock.fixed(NOW, ZoneOffset.UTC));
        try (ExecutorService threads = Executors.newFixedThreadPool(TelemetryDatabase.SETTINGS.threads())) {
            List<Future<?>> turns = new ArrayList<>();
            for (int i = 0; i < FUNCTIONS; i++) {
                FunctionName function = new FunctionName("function-" + i);
                turns.add(threads.submit(() -> {
                    Instant next = NOW;
                    while (!next.isAfter(NOW)) {
                        next = reading.read(function);
                    }
                }));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        }
        long requests = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            requests += database.total(new FunctionName("function-" + i), EnvironmentName.PRODUCTION)
                    .counts()
                    .invocations();
        }
        return requests;
    }
}
