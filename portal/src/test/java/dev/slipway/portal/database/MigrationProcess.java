package dev.slipway.portal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A process that makes the tables of a database file and ends where a script calls {@link #halt}, or holds the file open. */
public final class MigrationProcess {
    static final int HALTED = 41;

    private MigrationProcess() {}

    /** The arguments are {@code migrate} or {@code hold}, the data folder, and the folder of scripts beside the portal's own. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("migrate")) {
            start(folder, Path.of(arguments[2]));
            return;
        }
        try (Connection connection = DriverManager.getConnection(url(folder), "sa", "")) {
            System.out.println(connection.isValid(1) ? "open" : "closed");
            System.in.read();
        }
    }

    /** Called by scripts, as an alias in H2: the process ends at once, without closing anything. */
    public static void halt() {
        Runtime.getRuntime().halt(HALTED);
    }

    static void start(Path folder, Path scripts) {
        new InterruptedMigrations(new MockEnvironment().withProperty("spring.datasource.url", url(folder)))
                .migrate(flyway(folder, scripts));
    }

    static Flyway flyway(Path folder, Path scripts) {
        return Flyway.configure()
                .dataSource(new DriverManagerDataSource(url(folder), "sa", ""))
                .locations("classpath:db/migration", "filesystem:" + scripts)
                .outOfOrder(true)
                .load();
    }

    /** As the portal opens its own. */
    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("database/slipway")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MigrationProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
