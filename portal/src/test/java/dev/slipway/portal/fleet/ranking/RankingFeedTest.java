package dev.slipway.portal.fleet.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.RecentPerformance;
import dev.slipway.portal.telemetry.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of the fleet page follow the catalog and the figures. */
@Tag("database")
class RankingFeedTest {

    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource(
            PostgresSwitch.address("jdbc:h2:mem:feed;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    static {
        RankedRowsContract.migrated(DATABASE);
    }

    private final JdbcTemplate tables = new JdbcTemplate(DATABASE);
    private final RankedRows rows = new RankedRows(tables);
    private final Map<String, Manifest> catalog = new TreeMap<>();
    private final Map<String, RecentPerformance> measured = new HashMap<>();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T12:30:00Z"));
    private final RankingFeed feed = new RankingFeed(
            new Catalog(),
            function -> Optional.ofNullable(measured.get(function.value())),
            rows,
            new FleetOverviews(rows),
            clock);

    @BeforeEach
    void forgetEverything() {
        tables.update("delete from fleet_function");
        tables.update("delete from fleet_overview");
    }

    @Test
    void followsTheCatalog() {
        has("orders-api", 256);
        has("quotes-api", 256);
        feed.run();
        assertThat(rows.names()).containsExactlyInAnyOrder("orders-api", "quotes-api");

        catalog.remove("quotes-api");
        feed.run();

        assertThat(rows.names()).containsExactly("orders-api");
        assertThat(row().finding())
                .contains(new RankedFunction.Finding("not enough data", RankedFunction.Tone.NEUTRAL));
    }

    @Test
    void makesARowAnewWhenFiguresChange() {
        has("orders-api", 1_024);
        feed.run();
        measured.put("orders-api", measured(40, 1_024, 96));

        feed.on(new PerformanceChanged(Source.AWS, new FunctionName("orders-api"), EnvironmentName.PRODUCTION));

        assertThat(row().starts().cold()).isEqualTo(40);
        assertThat(row().starts().medianMs().orElseThrow()).isCloseTo(12, within(0.2));
        assertThat(row().starts().tailMs()).as("of forty cold starts").isEmpty();
        assertThat(row().memory().usedMb()).isEqualTo(OptionalInt.of(96));
        // 128 MB are needed of 1,024.
        assertThat(row().memory().wasteShare().orElseThrow()).isCloseTo(0.875, within(1e-9));
        assertThat(row().memory().wastedMonthly().orElseThrow()).isCloseTo(8 * 0.875, within(1e-9));
        assertThat(row().finding().orElseThrow().words()).isEqualTo("waste 88 %");
    }

    @Test
    void hasA99thPercentileFromAHundredColdStartsOn() {
        has("orders-api", 256);
        measured.put("orders-api", measured(100, 256, 200));

        feed.run();

        assertThat(row().starts().tailMs().orElseThrow()).isCloseTo(12, within(0.2));
    }

    @Test
    void makesRowsAnewThatAreHoursOld() {
        has("orders-api", 256);
        feed.run();
        measured.put("orders-api", measured(7, 256, 200));
        feed.run();
        assertThat(row().starts().cold()).isZero();

        clock.pass(Duration.ofHours(7));
        feed.run();

        assertThat(row().starts().cold()).isEqualTo(7);
    }

    @Test
    void addsAllUpForThePage() {
        has("orders-api", 256);
        has("quotes-api", 256);
        measured.put("orders-api", measured(150, 256, 200));
        feed.run();

        assertThat(new FleetOverviews(rows, -1).of("").starts().tailMs()).isPresent();
        assertThat(new FleetOverviews(rows, -1).of("payments").starts().cold()).isEqualTo(150);
    }

    private RankedFunction row() {
        return rows.page("", Ranking.INIT_P99, 0, 1).getFirst();
    }

    private void has(String name, int memoryMb) {
        String yaml = """
                schema: 1
                name: %s
                owner: payments
                description: Answers.
                trigger: {type: http, method: GET, path: /quotes}
                memory: %d
                timeout: 5
                architecture: arm64
                parameters: []
                secrets: []
                resources: {tables: [], queues: [], buckets: []}
                template: {name: http-api, version: 1.0.0}
                """.formatted(name, memoryMb);
        catalog.put(name, ((ParsedManifest.Parsed) ManifestParser.parse(yaml)).manifest());
    }

    /** So many cold starts of 12 ms among ten times as many requests. */
    private static RecentPerformance measured(int cold, int memoryMb, int usedMb) {
        double[] inits = new double[cold];
        Arrays.fill(inits, 12);
        double[] durations = new double[cold * 10];
        Arrays.fill(durations, 3);
        return new RecentPerformance(
                new RecentPerformance.Place(Series.AWS, EnvironmentName.PRODUCTION),
                new InvocationStats(
                        new InvocationCounts(durations.length, cold, 0, 0, 0),
                        Sketch.of(inits),
                        Sketch.of(durations),
                        new InvocationStats.Billed(Sketch.of(durations), 30L * cold),
                        usedMb),
                memoryMb,
                new RecentPerformance.Money(OptionalLong.of(900_000), OptionalDouble.of(0.6), OptionalDouble.of(8)),
                new RecentPerformance.Trend(List.of(OptionalDouble.of(12)), Optional.empty()));
    }

    private final class Catalog implements Functions {

        @Override
        public List<CatalogEntry> all() {
            return catalog.values().stream()
                    .<CatalogEntry>map(manifest -> new CatalogEntry.Readable(manifest.name(), manifest, Instant.EPOCH))
                    .toList();
        }

        @Override
        public Optional<CatalogEntry> find(String folder) {
            return all().stream().filter(entry -> entry.folder().equals(folder)).findFirst();
        }

        @Override
        public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
            return Optional.ofNullable(catalog.get(name.value()));
        }
    }
}
