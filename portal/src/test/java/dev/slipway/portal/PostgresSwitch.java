package dev.slipway.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Has every test of services on a database run on PostgreSQL instead of H2, where {@code slipway.test.database} is {@code
 * postgresql}: the build runs them once on each. One server for all, and a database of its own for each context.
 */
public final class PostgresSwitch implements ContextCustomizerFactory {
    private static final String PROPERTY = "slipway.test.database";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return isOn() ? new OwnDatabase() : null;
    }

    /** Address of a test's own database: the one of H2 that is given, or a new one on PostgreSQL. */
    public static String address(String onH2) {
        return isOn() ? Server.newDatabase() : onH2;
    }

    private static boolean isOn() {
        return "postgresql".equals(System.getProperty(PROPERTY));
    }

    /** Equal to every other one, so that tests share their contexts as they do on H2. */
    private record OwnDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "postgresql of the test", Map.of("spring.datasource.url", Server.newDatabase())));
        }
    }

    /** Started by the first context, and ends with the process. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return TestPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            String name = "slice_" + DATABASES.incrementAndGet();
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("The database " + name + " cannot be made.", e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
