package dev.slipway.portal.shell.settings;

import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tries out the database: that it answers, and that its tables are those of this version. */
@Component
class DatabaseConnection implements ConnectionCheck {
    private static final String URL = "spring.datasource.url";
    private static final int SECONDS = 5;

    private final DataSource database;
    private final Flyway migrations;
    private final Environment environment;

    DatabaseConnection(DataSource database, Flyway migrations, Environment environment) {
        this.database = database;
        this.migrations = migrations;
        this.environment = environment;
    }

    @Override
    public List<Connection> connections() {
        return List.of(new Connection(
                "Database",
                Masked.value(URL, environment.getProperty(URL, "").replaceAll("[;?].*", "")),
                true,
                List.of(),
                List.of(new Pasteable(
                        "Properties that use PostgreSQL instead of the embedded database.", CodeLanguage.PLAIN, """
                        spring.datasource.url=jdbc:postgresql://database.example.com/slipway
                        spring.datasource.username=slipway
                        spring.datasource.password=${SLIPWAY_DATABASE_PASSWORD}
                        """))));
    }

    @Override
    public ConnectionReport test(String name) {
        return new ConnectionReport(List.of(answers(), tables()), Optional.empty());
    }

    private Step answers() {
        try (java.sql.Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS)
                    ? new Step(
                            "It answers",
                            Outcome.WORKS,
                            connection.getMetaData().getDatabaseProductName() + " "
                                    + connection.getMetaData().getDatabaseProductVersion())
                    : new Step("It answers", Outcome.FAILED, "It does not within " + SECONDS + " s: look at its log.");
        } catch (SQLException failure) {
            return new Step(
                    "It answers",
                    Outcome.FAILED,
                    "It cannot be reached (" + failure.getSQLState() + "): check " + URL + " and the network.");
        }
    }

    private Step tables() {
        int pending = migrations.info().pending().length;
        return pending == 0
                ? new Step(
                        "Tables of this version",
                        Outcome.WORKS,
                        migrations.info().applied().length + " migrations were made, none waits.")
                : new Step("Tables of this version", Outcome.FAILED, pending + " migrations wait: restart the portal.");
    }
}
