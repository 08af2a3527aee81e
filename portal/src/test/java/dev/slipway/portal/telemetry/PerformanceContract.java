package dev.slipway.portal.telemetry;

import static dev.slipway.portal.shared.EnvironmentName.PRODUCTION;
import static dev.slipway.portal.shared.EnvironmentName.STAGING;
import static dev.slipway.portal.telemetry.TelemetryOnDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.MedianDifference;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From log lines to figures, whatever the database. */
@SpringBootTest(classes = TelemetryOnDatabase.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class PerformanceContract {

    private static final FunctionName ORDERS = new FunctionName("orders-intake");

    @Autowired
    private Performance performance;

    @Autowired
    private ColdStartComparison comparison;

    @Autowired
    private ManualLocalRuns runs;

    @Autowired
    private ManualSamples samples;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetEverything() {
        runs.clear();
        samples.clear();
        List.of("telemetry_hour", "telemetry_ingestion", "telemetry_open_hour")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void offersTheFullerSampleFirst() {
        Instant then = NOW.minus(Duration.ofDays(9));
        ManualLocalRuns recording = samples.recorded(then, then.plusSeconds(9));
        recording.release("v1", then, 1_000_000);
        recording.coldStart(PRODUCTION, "v1", then, 30);
        recording.coldStart(STAGING, "v1", then.plusSeconds(1), 12);
        recording.coldStart(STAGING, "v1", then.plusSeconds(2), 13);

        assertThat(performance.extents(ORDERS))
                .filteredOn(extent -> extent.series() == Series.SAMPLE)
                .extracting(SeriesExtent::environment, SeriesExtent::coldStarts)
                .containsExactly(tuple(STAGING, 2L), tuple(PRODUCTION, 1L));
    }

    @Test
    void showsColdStartsByRelease() {
        runs.release("v1", NOW.minus(Duration.ofDays(3)), 1_000_000);
        runs.release("v2", NOW.minus(Duration.ofDays(1)), 1_100_000);
        Instant monday = NOW.minus(Duration.ofDays(2));
        runs.coldStart(PRODUCTION, "v1", monday, 12);
        runs.coldStart(PRODUCTION, "v1", monday.plusSeconds(1), 14);
        runs.coldStart(PRODUCTION, "v2", NOW.minusSeconds(60), 10);
        recorded(PRODUCTION, monday, NOW);

        PerformanceReport report = local(PRODUCTION).orElseThrow();

        assertThat(report.releases()).extracting(ReleasePerformance::name).containsExactly("v1", "v2");
        assertThat(report.history()).extracting(HistoryPoint::release).containsExactly("v1", "v2");
        ReleasePerformance focus = report.focus().orElseThrow();
        assertThat(focus.name()).isEqualTo("v2");
        assertThat(focus.built().orElseThrow().zipBytes()).isEqualTo(1_100_000);
        assertThat(focus.memoryMb()).isEqualTo(128);
        assertThat(focus.stats().maxMemoryMb()).isEqualTo(41);
        assertThat(focus.stats().initMs().percentile(0.5).orElseThrow()).isCloseTo(10, within(0.1));
        assertThat(report.before(focus).orElseThrow().name()).isEqualTo("v1");
        assertThat(report.range().asOf()).isEqualTo(NOW);
        assertThat(report.quality()).isEqualTo(ReadingQuality.FLAWLESS);
    }

    @Test
    void pricesAMillionRequests() {
        runs.coldStart(PRODUCTION, "v1", NOW, 97);
        recorded(PRODUCTION, NOW, NOW);

        PerformanceReport.Cost cost =
                local(PRODUCTION).orElseThrow().focus().orElseThrow().cost().orElseThrow();

        // 100 ms at 128 MB: 12,500 GB-s a million at 0.0000133334, plus 0.20 for the requests.
        assertThat(cost.perMillion().doubleValue()).isCloseTo(0.3667, within(0.0001));
        assertThat(cost.region()).isEqualTo("eu-central-1");
    }

    @Test
    void countsTheSameLinesOnceHoweverOftenTheyAreRead() {
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);
        PerformanceReport once = local(PRODUCTION).orElseThrow();

        recorded(PRODUCTION, NOW, NOW);
        recorded(PRODUCTION, NOW.minus(Duration.ofHours(5)), NOW.plusSeconds(1));

        assertThat(local(PRODUCTION).orElseThrow()).isEqualTo(once);
        assertThat(rows("telemetry_hour")).isOne();
        assertThat(rows("telemetry_rollup")).isOne();
    }

    @Test
    void addsLaterLinesOfTheSameHour() {
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);
        runs.coldStart(PRODUCTION, "v1", NOW.plusSeconds(9), 14);
        recorded(PRODUCTION, NOW.plusSeconds(9), NOW.plusSeconds(9));

        assertThat(invocations(local(PRODUCTION))).isEqualTo(2);
    }

    @Test
    void forgetsAnHourWhoseLogIsGone() {
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);
        runs.clear();
        recorded(PRODUCTION, NOW, NOW);

        assertThat(local(PRODUCTION)).isEmpty();
        assertThat(rows("telemetry_rollup")).isZero();
    }

    @Test
    void keepsARequestOnEachSideOfAnHourInItsOwnHour() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        runs.coldStart(PRODUCTION, "v1", noon.minusMillis(2), 12);
        runs.coldStart(PRODUCTION, "v1", noon.minusMillis(100), 13);
        recorded(PRODUCTION, noon.minusMillis(100), noon.plusMillis(2));

        assertThat(local(PRODUCTION).orElseThrow().history())
                .extracting(HistoryPoint::at)
                .containsExactly(noon.minus(Duration.ofHours(1)), noon);
    }

    @Test
    void keepsEnvironmentsApart() {
        runs.coldStart(STAGING, "v1", NOW, 12);
        runs.coldStart(STAGING, "v1", NOW, 13);
        runs.coldStart(PRODUCTION, "v1", NOW, 14);
        recorded(STAGING, NOW, NOW);
        recorded(PRODUCTION, NOW, NOW);

        assertThat(invocations(local(STAGING))).isEqualTo(2);
        assertThat(invocations(local(PRODUCTION))).isEqualTo(1);
    }

    @Test
    void keepsSamplesOutOfWhatWasMeasured() {
        Instant then = Instant.parse("2026-03-01T08:15:00Z");
        samples.recorded(then, then.plusSeconds(60)).coldStart(PRODUCTION, "v1", then, 99);
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);
        recorded(PRODUCTION, then, then);

        assertThat(invocations(local(PRODUCTION))).isEqualTo(1);
        assertThat(invocations(figures(Series.SAMPLE, PRODUCTION, Optional.empty())))
                .isEqualTo(1);
        assertThat(rows("telemetry_rollup")).isOne();
        assertThat(performance.extents(ORDERS))
                .extracting(SeriesExtent::series)
                .containsExactly(Series.LOCAL, Series.SAMPLE);
    }

    @Test
    void showsASampleOnItsOwnDates() {
        Instant then = Instant.parse("2026-03-01T08:15:00Z");
        samples.recorded(then, then.plusSeconds(60)).coldStart(STAGING, "v1", then, 15);

        PerformanceReport report = performance
                .performance(ORDERS, new PerformanceQuery(STAGING, Series.SAMPLE, Window.DAY, Optional.empty()))
                .orElseThrow();

        assertThat(report.history())
                .extracting(HistoryPoint::at)
                .containsExactly(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(report.range().until()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(report.range().asOf()).isEqualTo(then.plusSeconds(60));
    }

    @Test
    void narrowsToARelease() {
        runs.coldStart(PRODUCTION, "v1", NOW.minusSeconds(60), 12);
        runs.coldStart(PRODUCTION, "v2", NOW, 10);
        recorded(PRODUCTION, NOW.minusSeconds(60), NOW);

        PerformanceReport report =
                figures(Series.LOCAL, PRODUCTION, Optional.of("v1")).orElseThrow();

        assertThat(report.releases()).extracting(ReleasePerformance::name).containsExactly("v1");
        assertThat(figures(Series.LOCAL, PRODUCTION, Optional.of("v9"))).isEmpty();
    }

    @Test
    void takesNoReportFromTheFunctionsOwnOutput() {
        // Each cold start of the test's log carries a forged report of 900,000 ms among the function's own lines.
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);

        assertThat(local(PRODUCTION)
                        .orElseThrow()
                        .focus()
                        .orElseThrow()
                        .stats()
                        .initMs()
                        .max())
                .hasValue(12);
    }

    @Test
    void saysHowManyLinesItCouldNotCount() {
        runs.write(PRODUCTION, "v1", ManualLocalRuns.platform(NOW, "START RequestId: nonsense Version: 1"));
        runs.coldStart(PRODUCTION, "v1", NOW, 12);
        recorded(PRODUCTION, NOW, NOW);

        ReadingQuality quality = local(PRODUCTION).orElseThrow().quality();

        assertThat(quality.uncounted()).isOne();
        assertThat(quality.reason()).isEqualTo("RequestId is \"nonsense\", not a UUID");
    }

    @Test
    void comparesACandidateWithTheReleaseInProduction() {
        for (int i = 0; i < 10; i++) {
            runs.coldStart(STAGING, "v1", NOW.minusSeconds(100 + i), 10 + i * 0.1);
            runs.coldStart(STAGING, "v2", NOW.minusSeconds(50 + i), 15 + i * 0.1);
        }
        ColdStartComparison.Range hour = new ColdStartComparison.Range(NOW.minusSeconds(3_600), NOW);

        MedianDifference difference = comparison.compare(Source.LOCAL, ORDERS, "v2", "v1", hour);

        assertThat(difference.verdict()).isEqualTo(new MedianDifference.Verdict.Slower());
        assertThat(difference.differenceMs()).isCloseTo(5, within(0.01));
        assertThat(comparison.compare(Source.AWS, ORDERS, "v2", "v1", hour).verdict())
                .isInstanceOf(MedianDifference.Verdict.NotEnoughData.class);
    }

    private void recorded(EnvironmentName environment, Instant from, Instant to) {
        events.publishEvent(new InvocationsRecorded(Source.LOCAL, ORDERS, environment, from, to));
    }

    private Optional<PerformanceReport> local(EnvironmentName environment) {
        return figures(Series.LOCAL, environment, Optional.empty());
    }

    private Optional<PerformanceReport> figures(Series series, EnvironmentName environment, Optional<String> release) {
        return performance.performance(ORDERS, new PerformanceQuery(environment, series, Window.ALL, release));
    }

    private static long invocations(Optional<PerformanceReport> report) {
        return report.orElseThrow().focus().orElseThrow().stats().counts().invocations();
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
