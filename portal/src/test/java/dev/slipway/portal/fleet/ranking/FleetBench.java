package dev.slipway.portal.fleet.ranking;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Measures what the server needs to open the fleet page with ten thousand functions. */
final class FleetBench {

    private static final int FUNCTIONS = 10_000;
    private static final int OPENINGS = 60;

    private FleetBench() {}

    /** Writes the figures as JSON into the file that is named. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(
                "jdbc:h2:file:" + Files.createTempDirectory("slipway-fleet").resolve("bench")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        pool.setUsername("sa");
        Flyway.configure().dataSource(pool).load().migrate();
        RankedRows rows = new RankedRows(new JdbcTemplate(pool));
        for (int i = 0; i < FUNCTIONS; i++) {
            rows.save(
                    FleetSamples.measured("function-" + i, "team-" + i % 40, 10 + i * 31 % 997),
                    FleetSamples.inits(20, 10 + i % 90),
                    Instant.now());
        }
        FleetOverviews overviews = new FleetOverviews(rows);
        long summing = System.nanoTime();
        overviews.addUp();
        double addUpMs = (System.nanoTime() - summing) / 1e6;
        RankedFleet fleet = new RankedFleet(rows, overviews);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            // The database would give the last result again, did nothing change in between.
            rows.save(
                    FleetSamples.measured("function-" + i, "team-" + i % 40, 10 + i),
                    FleetSamples.inits(20, 10),
                    Instant.now());
            long begin = System.nanoTime();
            fleet.teams();
            fleet.overview("");
            fleet.count("");
            fleet.page("", Ranking.values()[i % Ranking.values().length], 0, 50);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        Files.writeString(
                Path.of(arguments[0]),
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("openMs", times.subList(OPENINGS / 3, OPENINGS), "addUpMs", addUpMs)));
    }
}
