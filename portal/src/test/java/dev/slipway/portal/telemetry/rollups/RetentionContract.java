package dev.slipway.portal.telemetry.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.ReadingQuality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What age does to rollups, whatever the database. */
abstract class RetentionContract {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final Instant OLD_DAY = Instant.parse("2026-10-01T00:00:00Z");

    private final Scope scope = new Scope(Source.AWS, "f-" + UUID.randomUUID(), "production");
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final StoredRollups rollups = new StoredRollups(new JdbcTemplate(database()));
    private final Retention retention = new Retention(rollups, transactions, Clock.fixed(NOW, ZoneOffset.UTC));

    abstract DataSource database();

    static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Test
    void foldsTheHoursOfAnOldDayWithoutChangingItsPercentiles() {
        List<Double> all = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double[] init = inits(hour);
            DoubleStream.of(init).forEach(all::add);
            save(OLD_DAY.plus(Duration.ofHours(hour)), "v1", init);
        }

        retention.run();

        List<RecordedSpan> spans = spans();
        assertThat(spans).extracting(RecordedSpan::start).containsExactly(OLD_DAY);
        assertThat(spans.getFirst().hours()).isEqualTo(24);
        InvocationStats day = spans.getFirst().rollups().getFirst().stats();
        Sketch exact = Sketch.of(all.stream().mapToDouble(value -> value).toArray());
        assertThat(day.initMs()).isEqualTo(exact);
        assertThat(day.initMs().percentile(0.99)).isEqualTo(exact.percentile(0.99));
        assertThat(day.counts().invocations()).isEqualTo(all.size());
    }

    @Test
    void keepsReleasesApartWhenItFolds() {
        save(OLD_DAY, "v1", 10, 11);
        save(OLD_DAY.plus(Duration.ofHours(1)), "v2", 20);

        retention.run();

        assertThat(spans().getFirst().rollups())
                .extracting(rollup -> rollup.key().deployment().release())
                .containsExactlyInAnyOrder("v1", "v2");
    }

    @Test
    void addsToADayThatIsFoldedAlready() {
        save(OLD_DAY, "v1", 10, 11);
        retention.run();
        save(OLD_DAY.plus(Duration.ofHours(3)), "v1", 12);

        retention.run();
        retention.run();

        assertThat(spans()).hasSize(1);
        assertThat(spans().getFirst().rollups().getFirst().stats().initMs().count())
                .isEqualTo(3);
    }

    @Test
    void leavesYoungHoursAlone() {
        Instant young = NOW.minus(Duration.ofDays(34)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        save(young, "v1", 10);
        save(young.plus(Duration.ofHours(1)), "v1", 10);

        retention.run();

        assertThat(spans()).extracting(RecordedSpan::hours).containsExactly(1, 1);
    }

    @Test
    void forgetsWhatIsOlderThanFifteenMonths() {
        save(Instant.parse("2025-08-22T23:00:00Z"), "v1", 10);
        save(Instant.parse("2025-08-23T00:00:00Z"), "v1", 10);

        retention.run();

        assertThat(spans()).extracting(RecordedSpan::start).containsExactly(Instant.parse("2025-08-23T00:00:00Z"));
    }

    @Test
    void leavesARowAloneThatSaysTheSame() {
        save(NOW.truncatedTo(java.time.temporal.ChronoUnit.HOURS), "v1", 10);
        RecordedSpan before = spans().getFirst();

        boolean changed = save(before.start(), "v1", 10);

        assertThat(changed).isFalse();
        assertThat(spans()).containsExactly(before);
        assertThat(save(before.start(), "v1", 10, 11)).isTrue();
    }

    private boolean save(Instant hour, String release, double... initMs) {
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(initMs.length, initMs.length, 0, 0, 0),
                Sketch.of(initMs),
                Sketch.of(initMs),
                new InvocationStats.Billed(Sketch.of(initMs), 100),
                41);
        Rollup rollup = new Rollup(new RollupKey(scope, new Deployment(release, 128, Architecture.ARM64), hour), stats);
        HourReading reading = new HourReading(hour, List.of(rollup), ReadingQuality.FLAWLESS);
        return Boolean.TRUE.equals(
                transaction.execute(status -> rollups.replace(scope, Set.of(hour), List.of(reading), NOW)));
    }

    private List<RecordedSpan> spans() {
        return rollups.within(scope, Instant.EPOCH, NOW.plusSeconds(1));
    }

    /** A night of fast starts and a day of slow ones: a mean of 24 percentiles would be far off. */
    private static double[] inits(int hour) {
        return DoubleStream.iterate(hour < 8 ? 10 : 90, value -> value + 0.7)
                .limit(hour < 8 ? 90 : 7)
                .toArray();
    }
}
