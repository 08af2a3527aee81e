package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.portal.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class IngestionTasksOnPostgresTest extends IngestionTasksContract {

    private static EmbeddedPostgres postgres;
    private static TelemetryDatabase database;

    @BeforeAll
    static void start() throws IOException {
        postgres = TestPostgres.start();
        database = TelemetryDatabase.in(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    TelemetryDatabase database() {
        return database;
    }
}
