package dev.slipway.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** PostgreSQL as tests start it, for which a busy machine may take longer than the ten seconds that are the library's own. */
public final class TestPostgres {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TestPostgres() {}

    /** A server of the test's own, empty. */
    public static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    }
}
