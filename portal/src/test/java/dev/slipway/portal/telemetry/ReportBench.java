package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A function with 15 months of hours behind it, and a look at all of them, as its page does it. */
public final class ReportBench {

    private static final Duration HOUR = Duration.ofHours(1);

    private ReportBench() {}

    /** Fills every hour of 15 months with two hundred requests of one of 30 releases, then lets age do its work. */
    public static void fifteenMonths(DataSource database, FunctionName function, Instant now) {
        StoredRollups rollups = RollupsOnDatabase.of(new JdbcTemplate(database));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Scope scope = new Scope(Source.AWS, function.value(), "production");
        SplittableRandom random = new SplittableRandom(1);
        Instant end = now.truncatedTo(ChronoUnit.HOURS);
        Instant day = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(455));
        int number = 0;
        while (day.isBefore(now)) {
            List<HourReading> hours = new ArrayList<>();
            for (Instant hour = day;
                    hour.isBefore(day.plus(Duration.ofDays(1))) && !hour.isAfter(end);
                    hour = hour.plus(HOUR)) {
                Deployment deployment = new Deployment("v" + (number / 15 + 1), 256, Architecture.ARM64);
                hours.add(new HourReading(
                        hour,
                        List.of(new Rollup(new RollupKey(scope, deployment, hour), stats(random))),
                        ReadingQuality.FLAWLESS));
            }
            transaction.executeWithoutResult(status -> rollups.replace(
                    scope, new HashSet<>(hours.stream().map(HourReading::hour).toList()), hours, now));
            day = day.plus(Duration.ofDays(1));
            number++;
        }
        RollupsOnDatabase.retention(rollups, transactions, Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    private static InvocationStats stats(SplittableRandom random) {
        double[] init = DoubleStream.generate(() -> 11 * Math.exp(random.nextDouble()))
                .limit(4)
                .toArray();
        double[] duration = DoubleStream.generate(() -> 3 * Math.exp(2 * random.nextDouble()))
                .limit(200)
                .toArray();
        return new InvocationStats(
                new InvocationCounts(200, 4, 0, 0, 0),
                Sketch.of(init),
                Sketch.of(duration),
                new InvocationStats.Billed(Sketch.of(duration), 2_000),
                41);
    }

    /** Everything that the page shows of all 15 months. */
    public static PerformanceReport look(DataSource database, FunctionName function, Instant now) {
        Performance performance = new Performance(
                RollupsOnDatabase.of(new JdbcTemplate(database)),
                new SampleRollups(new ManualSamples()),
                List.of(),
                new TelemetrySettings(
                        "eu-central-1",
                        "",
                        new TelemetrySettings.Ingestion(
                                2, Duration.ofMinutes(5), HOUR, Duration.ofMinutes(15), Duration.ofDays(14))),
                Clock.fixed(now, ZoneOffset.UTC));
        PerformanceReport report = performance
                .performance(
                        function,
                        new PerformanceQuery(EnvironmentName.PRODUCTION, Series.AWS, Window.ALL, Optional.empty()))
                .orElseThrow();
        report.history().forEach(point -> point.stats().initMs().percentile(0.9));
        report.releases().forEach(release -> release.stats().durationMs().percentile(0.5));
        return report;
    }
}
