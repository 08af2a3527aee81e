package dev.slipway.portal.telemetry.regressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.regression.DailySeries;
import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import dev.slipway.portal.telemetry.ReadingQuality;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Medians by day follow the hours that were read. */
@Tag("database")
class DailyFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Scope ORDERS = new Scope(Source.AWS, "orders-api", EnvironmentName.PRODUCTION.id());
    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource(
            PostgresSwitch.address("jdbc:h2:mem:daily;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    static {
        LevelChangesContract.migrated(DATABASE);
    }

    private final JdbcTemplate tables = new JdbcTemplate(DATABASE);
    private final StoredRollups rollups = RollupsOnDatabase.of(tables);
    private final DailyMedians medians = new DailyMedians(tables);
    private final DailyFigures figures =
            new DailyFigures(rollups, medians, new JdbcTransactionManager(DATABASE), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void forgetEverything() {
        List.of("telemetry_daily", "telemetry_hour").forEach(table -> tables.update("delete from " + table));
    }

    @Test
    void takesTheHoursOfADayTogetherByTheirDistributions() {
        hour(TODAY.minusDays(1), 8, Architecture.ARM64, 10, 10, 10);
        hour(TODAY.minusDays(1), 9, Architecture.ARM64, 30);

        figures.update(ORDERS);

        assertThat(series())
                .singleElement()
                .satisfies(series -> assertThat(series.days()).singleElement().satisfies(day -> {
                    assertThat(day.date()).isEqualTo(TODAY.minusDays(1));
                    assertThat(day.medianMs()).as("no mean of medians").isCloseTo(10, within(0.2));
                }));
    }

    @Test
    void keepsArchitecturesApart() {
        hour(TODAY.minusDays(1), 8, Architecture.ARM64, 10);
        hour(TODAY.minusDays(1), 8, Architecture.X86_64, 16);

        figures.update(ORDERS);

        assertThat(series())
                .extracting(DailySeries::architecture)
                .containsExactly(Architecture.ARM64, Architecture.X86_64);
    }

    @Test
    void readsEverythingAtFirstAndOnlyTheLastDaysAfterwards() {
        hour(TODAY.minusDays(40), 8, Architecture.ARM64, 10);
        hour(TODAY.minusDays(1), 8, Architecture.ARM64, 11);
        figures.update(ORDERS);
        assertThat(series().getFirst().days()).hasSize(2);

        hour(TODAY.minusDays(40), 9, Architecture.ARM64, 90, 90, 90);
        hour(TODAY.minusDays(2), 9, Architecture.ARM64, 12);
        figures.update(ORDERS);

        assertThat(series().getFirst().days())
                .extracting(day -> Math.round(day.medianMs()))
                .containsExactly(10L, 12L, 11L);
    }

    @Test
    void correctsADayThatWasReadAgain() {
        hour(TODAY.minusDays(1), 8, Architecture.ARM64, 10);
        figures.update(ORDERS);
        hour(TODAY.minusDays(1), 8, Architecture.ARM64, 20);
        figures.update(ORDERS);

        assertThat(series().getFirst().days())
                .extracting(day -> Math.round(day.medianMs()))
                .containsExactly(20L);
    }

    private List<DailySeries> series() {
        return medians.series(Source.AWS, EnvironmentName.PRODUCTION, Metric.INIT, TODAY);
    }

    /** An hour as it was read; reading it again replaces what stood there. */
    private void hour(LocalDate day, int hour, Architecture architecture, double... inits) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(inits.length, inits.length, 0, 0, 0),
                Sketch.of(inits),
                Sketch.of(inits),
                new InvocationStats.Billed(Sketch.of(inits), 100),
                20);
        List<Rollup> kept = StoredRollups.rollups(rollups.within(ORDERS, begin, begin.plusSeconds(1))).stream()
                .filter(rollup -> rollup.key().deployment().architecture() != architecture)
                .toList();
        List<Rollup> all = new java.util.ArrayList<>(kept);
        all.add(new Rollup(new RollupKey(ORDERS, new Deployment("v1", 128, architecture), begin), stats));
        rollups.replace(ORDERS, List.of(begin), List.of(new HourReading(begin, all, ReadingQuality.FLAWLESS)), NOW);
    }
}
