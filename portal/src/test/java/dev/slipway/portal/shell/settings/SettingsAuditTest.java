package dev.slipway.portal.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.ServicesOnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class SettingsAuditTest {
    private static final DataSource DATABASE = migrated();

    /** An entry as it was recorded. */
    private record Entry(String action, String subject, Map<String, String> facts) {}

    private final List<Entry> recorded = new ArrayList<>();

    @BeforeEach
    void forgetEverything() {
        JdbcClient.create(DATABASE).sql("delete from known_setting").update();
    }

    @Test
    void notesNothingAtTheFirstStartAndWhereNothingChanged() {
        startWith(Map.of("slipway.data-folder", "/data"));
        startWith(Map.of("slipway.data-folder", "/data"));

        assertThat(recorded).isEmpty();
    }

    @Test
    void notesWhatChangedWithBothValues() {
        startWith(Map.of("slipway.outbound.allowed", ""));
        startWith(Map.of("slipway.outbound.allowed", "10.0.0.0/8"));
        startWith(Map.of());

        assertThat(recorded)
                .extracting(entry -> entry.action() + " " + entry.subject() + " "
                        + entry.facts().get("before") + ">" + entry.facts().get("after"))
                .containsExactly(
                        "settings.changed slipway.outbound.allowed >10.0.0.0/8",
                        "settings.changed slipway.outbound.allowed 10.0.0.0/8>");
    }

    @Test
    void keepsSecretsToItself() {
        startWith(Map.of("spring.datasource.url", "jdbc:postgresql://a/b"));
        startWith(Map.of("spring.datasource.url", "jdbc:postgresql://a/b", "spring.datasource.password", "hunter2"));

        assertThat(recorded).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("spring.datasource.password");
            assertThat(entry.toString()).doesNotContain("hunter2");
        });
    }

    private void startWith(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings of the test", settings));
        new SettingsAudit(
                        environment,
                        JdbcClient.create(DATABASE),
                        (action, subject, facts) -> recorded.add(new Entry(action, subject, facts)))
                .compare();
    }

    private static DataSource migrated() {
        DataSource database = new DriverManagerDataSource(
                PostgresSwitch.address("jdbc:h2:mem:settings;DB_CLOSE_DELAY=-1" + ServicesOnDatabase.AS_IN_PRODUCTION));
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
