package dev.slipway.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Has a test's slice run on PostgreSQL; one server, which ends with the process, for all of them. */
public interface OnPostgres {

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", OnPostgres::url);
    }

    /** Address of the server's database, for who starts several portals over it. */
    static String url() {
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    /** Started by the first test that asks. */
    final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                return TestPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
