package dev.slipway.portal.fleet.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.fleet.ranking.RankedFunction.Finding;
import dev.slipway.portal.fleet.ranking.RankedFunction.Tone;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ranking, whatever the database. */
abstract class RankedRowsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    private final JdbcTemplate tables = new JdbcTemplate(database());
    private final RankedRows rows = new RankedRows(tables);
    private final FleetOverviews overviews = new FleetOverviews(rows, -1);
    private final RankedFleet fleet = new RankedFleet(rows, overviews);

    abstract DataSource database();

    static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @BeforeEach
    void forgetEverything() {
        tables.update("delete from fleet_function");
        tables.update("delete from fleet_overview");
    }

    @Test
    void putsTheWorstFirstAndTheUnknownLast() {
        save(FleetSamples.measured("fast", "shop", 12));
        save(FleetSamples.measured("slow", "finance", 1_310));
        save(FleetSamples.silent("never-run", "shop"));

        assertThat(fleet.page("", Ranking.INIT_P99, 0, 10))
                .extracting(row -> row.about().name())
                .containsExactly("slow", "fast", "never-run");
        assertThat(fleet.page("", Ranking.INIT_P99, 1, 1))
                .extracting(row -> row.about().name())
                .containsExactly("fast");
    }

    @Test
    void ranksByEachFigure() {
        save(FleetSamples.measured("one", "shop", 12));
        save(FleetSamples.measured("two", "shop", 13));

        for (Ranking ranking : Ranking.values()) {
            assertThat(fleet.page("", ranking, 0, 10)).hasSize(2);
            assertThat(Ranking.of(ranking.id())).isEqualTo(ranking);
        }
    }

    @Test
    void narrowsToATeam() {
        save(FleetSamples.measured("fast", "shop", 12));
        save(FleetSamples.measured("slow", "finance", 1_310));

        assertThat(fleet.count("shop")).isOne();
        assertThat(fleet.page("shop", Ranking.COST, 0, 10)).hasSize(1);
        assertThat(fleet.teams()).containsExactly("finance", "shop");
        assertThat(fleet.overview("shop").functions()).isOne();
    }

    @Test
    void givesARowBackAsItWasKept() {
        RankedFunction row = FleetSamples.measured("orders", "payments", 17.8);
        save(row);
        save(row);

        assertThat(fleet.page("", Ranking.SIZE, 0, 10)).containsExactly(row);
    }

    @Test
    void mergesTheColdStartsOfAllFunctionsInsteadOfAveragingTheirPercentiles() {
        rows.save(FleetSamples.measured("many", "shop", 12), FleetSamples.inits(990, 10), NOW);
        rows.save(FleetSamples.measured("few", "shop", 12), FleetSamples.inits(10, 1_000), NOW);

        overviews.addUp();

        FleetOverview overview = fleet.overview("");

        assertThat(overview.starts().cold()).isEqualTo(400);
        assertThat(overview.starts().medianMs().orElseThrow()).isBetween(9.9, 10.1);
        assertThat(overview.starts().tailMs().orElseThrow())
                .as("the mean of both would be 505")
                .isBetween(9.9, 10.1);
    }

    @Test
    void addsTeamsUpApartAndKeepsItUntilTheNextTime() {
        rows.save(FleetSamples.measured("quick", "shop", 12), FleetSamples.inits(200, 10), NOW);
        rows.save(FleetSamples.measured("slow", "finance", 12), FleetSamples.inits(200, 1_000), NOW);

        assertThat(fleet.overview("").starts().medianMs())
                .as("before anything was added up")
                .isEmpty();
        assertThat(fleet.overview("").functions()).isEqualTo(2);
        overviews.addUp();
        rows.remove("slow");

        assertThat(fleet.overview("shop").starts().tailMs().orElseThrow()).isBetween(9.9, 10.1);
        assertThat(fleet.overview("finance").starts().tailMs().orElseThrow()).isBetween(990.0, 1_010.0);
        assertThat(new FleetOverviews(rows).of("finance").starts().medianMs())
                .as("of few functions at once")
                .isEmpty();
        overviews.addUp();
        assertThat(fleet.overview("finance").starts().tailMs()).isEmpty();
        assertThat(fleet.overview("").starts().tailMs().orElseThrow()).isBetween(9.9, 10.1);
    }

    @Test
    void namesTheWeightiestThingOfEachFunction() {
        assertThat(FleetSamples.measured("a", "shop", 12).finding()).isEmpty();
        assertThat(FleetSamples.regressed("a", 0.3, "v41").finding()).contains(new Finding("regression v41", Tone.BAD));
        assertThat(FleetSamples.regressed("a", -0.3, "v12").finding()).contains(new Finding("improved v12", Tone.GOOD));
        assertThat(FleetSamples.wasteful("a").finding()).contains(new Finding("waste 61 %", Tone.WARN));
        assertThat(FleetSamples.silent("a", "shop").finding()).contains(new Finding("not enough data", Tone.NEUTRAL));
    }

    @Test
    void writesTheSameRowsAsCsv() {
        assertThat(RankingCsv.of(java.util.List.of(FleetSamples.measured("orders", "payments", 17.8))))
                .isEqualTo("function,team,trigger,source,environment,requests,cold_starts,init_p50_ms,init_p99_ms,"
                        + "cold_share,memory_mb,max_memory_mb,waste_share,wasted_usd_month,zip_bytes,usd_per_million,"
                        + "usd_month,init_change,finding\r\n"
                        + "orders,payments,POST /orders,aws,production,10000,200,10.90,17.80,0.02000,256,210,0.016,"
                        + "0.0100,1000000,0.6100,4.2000,,\r\n");
    }

    private void save(RankedFunction row) {
        rows.save(row, FleetSamples.inits(200, 10), NOW);
    }
}
