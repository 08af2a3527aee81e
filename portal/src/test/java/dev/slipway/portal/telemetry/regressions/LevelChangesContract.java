package dev.slipway.portal.telemetry.regressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChange.Kind;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** From medians by day to changes that somebody should look at, whatever the database. */
abstract class LevelChangesContract {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate STEP = TODAY.minusDays(30);

    private final JdbcTemplate tables = new JdbcTemplate(database());
    private final DailyMedians medians = new DailyMedians(tables);
    private final StoredChanges changes = new StoredChanges(tables);
    private final RegressionSearch search =
            new RegressionSearch(medians, changes, RollupsOnDatabase.of(tables), Clock.fixed(NOW, ZoneOffset.UTC));

    abstract DataSource database();

    static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @BeforeEach
    void forgetEverything() {
        List.of("telemetry_daily", "telemetry_regression").forEach(table -> tables.update("delete from " + table));
    }

    @Test
    void findsALastingSlowdownOfOneFunctionAmongOthers() {
        series("orders", 12, 15);
        series("quotes", 12, 12);
        series("ledger", 20, 20);

        search.run();

        assertThat(changes.waiting()).hasSize(1);
        LevelChange change = changes.waiting().getFirst();
        assertThat(change.place().function().value()).isEqualTo("orders");
        assertThat(change.shift().kind()).isEqualTo(Kind.OWN);
        assertThat(change.shift().share()).isCloseTo(0.25, within(0.05));
        assertThat(change.shift().since()).isBetween(STEP.minusDays(2), STEP.plusDays(2));
    }

    @Test
    void callsWhatMostFunctionsShareThePlatforms() {
        List.of("orders", "quotes", "ledger", "parcels").forEach(name -> series(name, 12, 15));

        search.run();

        assertThat(changes.waiting()).isEmpty();
        assertThat(changes.of(Source.AWS, new FunctionName("orders"), EnvironmentName.PRODUCTION))
                .extracting(change -> change.shift().kind())
                .containsExactly(Kind.PLATFORM);
    }

    @Test
    void raisesNoAlarmForASpikeOfADay() {
        series("orders", 12, 12);
        day("orders", STEP, 60);
        series("quotes", 12, 12);

        search.run();

        assertThat(changes.waiting()).isEmpty();
    }

    @Test
    void findsTheSameChangeOnceHoweverOftenItLooks() {
        series("orders", 12, 15);
        series("quotes", 12, 12);

        search.run();
        search.run();

        assertThat(changes.of(Source.AWS, new FunctionName("orders"), EnvironmentName.PRODUCTION))
                .hasSize(1);
    }

    @Test
    void keepsWhatWasAcknowledgedOutOfTheWay() {
        series("orders", 12, 15);
        series("quotes", 12, 12);
        search.run();
        long id = changes.waiting().getFirst().id();

        assertThat(changes.acknowledge(id, "Ada Moreau", "It fetches one more setting.", NOW))
                .isTrue();
        assertThat(changes.acknowledge(id, "Lin Chen", "Again.", NOW))
                .as("only once")
                .isFalse();
        search.run();

        assertThat(changes.waiting()).isEmpty();
        assertThat(changes.find(id)
                        .orElseThrow()
                        .acknowledgement()
                        .orElseThrow()
                        .reason())
                .isEqualTo("It fetches one more setting.");
    }

    @Test
    void waitsForNobodyWhereAFunctionBecameFaster() {
        series("orders", 15, 12);
        series("quotes", 12, 12);

        search.run();

        assertThat(changes.waiting()).isEmpty();
        assertThat(changes.of(Source.AWS, new FunctionName("orders"), EnvironmentName.PRODUCTION))
                .hasSize(1);
    }

    @Test
    void refusesAReasonThatIsNone() {
        AcknowledgedChanges service = new AcknowledgedChanges(changes, null, null, null, null);

        assertThatThrownBy(() -> service.acknowledge(1, " ")).hasMessageContaining("A reason has 1 to 1000 characters");
    }

    /** Sixty days with a little noise, on one level before the step and on another from it on. */
    private void series(String function, double before, double after) {
        SplittableRandom random = new SplittableRandom(function.hashCode());
        for (LocalDate day = TODAY.minusDays(60); day.isBefore(TODAY); day = day.plusDays(1)) {
            day(function, day, (day.isBefore(STEP) ? before : after) * (1 + random.nextDouble(-0.02, 0.02)));
        }
    }

    private void day(String function, LocalDate day, double medianMs) {
        double[] inits = new double[20];
        Arrays.fill(inits, medianMs);
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(20, 20, 0, 0, 0),
                Sketch.of(inits),
                Sketch.empty(),
                new InvocationStats.Billed(Sketch.empty(), 0),
                41);
        tables.update("delete from telemetry_daily where function_name = ? and figures_day = ?", function, day);
        medians.replace(
                new Scope(Source.AWS, function, "production"),
                LocalDate.of(2100, 1, 1),
                Map.of(day, Map.of(Architecture.ARM64, stats)));
    }
}
