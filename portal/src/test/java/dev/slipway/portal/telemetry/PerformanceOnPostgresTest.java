package dev.slipway.portal.telemetry;

import dev.slipway.portal.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PerformanceOnPostgresTest extends PerformanceContract {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry properties) throws IOException {
        postgres = TestPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }
}
