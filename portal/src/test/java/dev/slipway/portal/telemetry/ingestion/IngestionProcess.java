package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.manifest.FunctionName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that reads a log into a database file, turn by turn, and says when a turn begins: to be killed. */
final class IngestionProcess {

    static final FunctionName FUNCTION = new FunctionName("orders-intake");
    static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    static final WrittenLog LOG =
            new WrittenLog(NOW.minus(Duration.ofMinutes(30)).minus(Duration.ofDays(13)), NOW, 50);

    private IngestionProcess() {}

    /** Reads until the log's end; the argument is the database file. */
    public static void main(String[] arguments) {
        FunctionReading reading = reading(arguments[0]);
        Instant next = NOW;
        while (!next.isAfter(NOW)) {
            System.out.println("turn");
            next = reading.read(FUNCTION);
        }
        System.out.println("end");
    }

    static FunctionReading reading(String file) {
        TelemetryDatabase database = open(file);
        return database.reading(LOG, database.journal(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** As the portal opens its own. */
    static TelemetryDatabase open(String file) {
        return TelemetryDatabase.in(new DriverManagerDataSource("jdbc:h2:file:" + file
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"));
    }
}
