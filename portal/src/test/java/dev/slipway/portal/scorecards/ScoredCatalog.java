package dev.slipway.portal.scorecards;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.catalog.Teams.Team;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.scorecards.checks.AllChecks;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real catalog of a sound function and an odd one, with rules and one owner, and what judges it. */
final class ScoredCatalog implements AutoCloseable {
    static final String RULES = """
            schema: 1
            levels:
              - {name: bronze, checks: [owner, tests]}
              - {name: silver, checks: [no-unwrap]}
            campaigns:
              - {name: No panics, check: no-unwrap, until: 2026-11-01}
            """;
    static final Clock CLOCK =
            Clock.fixed(Facts.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    final TemporaryCatalog catalog;
    final ScorecardStandings standings;
    final ScorecardDays days;
    final Scorecards scorecards;

    ScoredCatalog(Path folder) {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "functions/orders-api/function.yaml",
                        Facts.SOUND,
                        "functions/orders-api/src/lib.rs",
                        "fn a() {}",
                        "functions/orders-api/tests/a.rs",
                        "#[test]\nfn b() {}",
                        "functions/odd/function.yaml",
                        "schema: 1",
                        "functions/odd/src/lib.rs",
                        "fn a() { b.unwrap() }",
                        OwnersOf.FILE,
                        "ada",
                        "scorecards.yaml",
                        RULES));
        Teams teams = new OwnersOf(catalog.source());
        standings = new ScorecardStandings(
                catalog.source(),
                new FactsGathering(
                        catalog.source(),
                        teams,
                        function -> Optional.empty(),
                        new ProductionGathering(new ManualDeliveryPipelines()),
                        CLOCK),
                AllChecks.get(),
                teams);
        var database = new DriverManagerDataSource(PostgresSwitch.address("jdbc:h2:mem:scorecards-" + System.nanoTime()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"));
        Flyway.configure().dataSource(database).load().migrate();
        days = new ScorecardDays(new JdbcTemplate(database));
        scorecards = new Scorecards(standings, days, catalog.source(), catalog.trialMerges(), CLOCK);
    }

    /** Starts a branch from the tip with these rules. */
    void branch(String name, String rules) {
        branch(name, catalog.source().tip(), Map.of("scorecards.yaml", rules));
    }

    /** Starts a branch with these files. */
    void branch(String name, CommitId fork, Map<String, String> files) {
        catalog.source()
                .startBranch(
                        new BranchName(name),
                        fork,
                        List.of(new BranchCommit(
                                ChangeSet.writing(files),
                                CommitDetails.by("Lin Chen", "lin@example.com", "Change it", "", Map.of()))));
    }

    @Override
    public void close() {
        catalog.close();
    }

    /** One team, whose one owner stands in a file of the commit. */
    record OwnersOf(SourceRepository source) implements Teams {
        static final String FILE = "owner.txt";

        @Override
        public TeamList current() {
            return at(source.tip());
        }

        @Override
        public TeamList at(CommitId commit) {
            String owner = new String(source.read(commit, FILE).orElseThrow(), StandardCharsets.UTF_8);
            return new TeamList.Known(
                    List.of(new Team(new TeamName("payments"), "Payments", Set.of(owner), Set.of("lin"))));
        }
    }
}
