package dev.slipway.portal.telemetry.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has a turn, and when, on a schedule that several instances share. */
abstract class IngestionTasksContract {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    private final TelemetryDatabase database = database();
    private final SettableClock time = new SettableClock();
    private final ManualFunctions functions = new ManualFunctions();
    private final CountingJournal journal = new CountingJournal(database.journal());
    private final WrittenLog log = new WrittenLog(NOW.minus(Duration.ofMinutes(30)), NOW.plus(Duration.ofDays(1)), 4);

    abstract TelemetryDatabase database();

    @BeforeEach
    void startWithNothing() {
        JdbcTemplate tables = new JdbcTemplate(database.source());
        List.of("scheduled_tasks", "telemetry_ingestion", "telemetry_open_hour", "telemetry_hour")
                .forEach(table -> tables.update("delete from " + table));
        time.set(NOW);
    }

    @Test
    void givesEveryFunctionOfTheCatalogTurns() {
        functions.names.addAll(List.of("orders", "quotes"));
        ManualScheduler portal = instance();

        portal.runAnyDueExecutions();
        portal.runAnyDueExecutions();
        assertThat(journal.begun).containsExactlyInAnyOrder("orders", "quotes");

        portal.tick(Duration.ofMinutes(61));
        portal.runAnyDueExecutions();
        assertThat(journal.begun).hasSize(4);
    }

    @Test
    void looksAtOnceAfterAStartWhatAKilledProcessDidNotLiveToAnnounce() {
        functions.names.add("orders");
        instance().runAnyDueExecutions();
        instance().runAnyDueExecutions();
        journal.begun.clear();

        ManualScheduler next = instance();
        next.tick(Duration.ofMinutes(2));
        next.runAnyDueExecutions();
        next.runAnyDueExecutions();

        assertThat(journal.begun).containsExactly("orders");
    }

    @Test
    void givesNoTurnsToWhatHasLeftTheCatalog() {
        functions.names.addAll(List.of("orders", "quotes"));
        ManualScheduler portal = instance();
        portal.runAnyDueExecutions();
        functions.names.remove("quotes");

        portal.tick(Duration.ofMinutes(2));
        portal.runAnyDueExecutions();
        journal.begun.clear();
        portal.tick(Duration.ofHours(2));
        portal.runAnyDueExecutions();

        assertThat(journal.begun).containsExactly("orders");
    }

    @Test
    void sharesTurnsBetweenInstances() {
        functions.names.addAll(List.of("a-one", "a-two", "a-three"));
        ManualScheduler one = instance();
        ManualScheduler other = instance();

        one.runAnyDueExecutions();
        other.runAnyDueExecutions();
        one.runAnyDueExecutions();
        other.runAnyDueExecutions();

        assertThat(journal.begun).containsExactlyInAnyOrder("a-one", "a-two", "a-three");
    }

    @Test
    void looksAgainWhereLinesWereAnnouncedDuringTheTurn() {
        functions.names.add("orders");
        ManualScheduler portal = instance();
        Scope orders = new Scope(Source.LOCAL, "orders", "production");
        journal.inTheMiddleOfTheNextTurn(() -> journal.open(orders, Set.of(Instant.parse("2026-11-23T10:00:00Z"))));

        portal.runAnyDueExecutions();
        portal.runAnyDueExecutions();
        portal.runAnyDueExecutions();

        assertThat(journal.begun).containsExactly("orders", "orders");
        assertThat(journal.hasOpenHours("orders")).isFalse();
    }

    private ManualScheduler instance() {
        FunctionReading reading = database.reading(log, journal, clock());
        IngestionTasks tasks = new IngestionTasks(
                reading,
                journal,
                functions,
                List.of(RollupsOnDatabase.retention(database.rollups(), database.transactions(), clock())),
                clock());
        ManualScheduler scheduler = TestHelper.createManualScheduler(database.source(), tasks.all())
                .clock(time)
                .startTasks(tasks.recurring())
                .build();
        scheduler.start();
        return scheduler;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.now();
            }
        };
    }
}
