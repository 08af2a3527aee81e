package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.PostgresSwitch;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.catalog.Teams.Team;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.changes.CatalogChange.Plan;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.scorecards.Exemptions.Wish;
import dev.slipway.portal.scorecards.FleetScore.Then;
import dev.slipway.portal.scorecards.ScorecardDays.TeamDay;
import dev.slipway.portal.scorecards.checks.AllChecks;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A real catalog is judged, its days are noted, a branch shows its effect, and a release its evidence. */
@Tag("database")
class ScorecardsTest {
    private static final String RULES = """
            schema: 1
            levels:
              - {name: bronze, checks: [owner, tests]}
              - {name: silver, checks: [no-unwrap]}
            campaigns:
              - {name: No panics, check: no-unwrap, until: 2026-11-01}
            """;
    private static final Clock CLOCK =
            Clock.fixed(Facts.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private ScorecardStandings standings;
    private ScorecardDays days;
    private Scorecards scorecards;

    @BeforeEach
    void open() {
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

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void judgesEveryFunctionAlsoOneWhoseManifestIsBroken() {
        FleetScore score = scorecards.fleet();

        assertThat(score.cards()).extracting(Scorecard::function).containsExactly("odd", "orders-api");
        assertThat(scorecards.of("orders-api").orElseThrow().level()).isEqualTo("silver");
        assertThat(scorecards.of("odd").orElseThrow().levelName()).isEqualTo("none");
        assertThat(scorecards.of("nobody")).isEmpty();
    }

    @Test
    void saysWhomACampaignWaitsFor() {
        assertThat(scorecards.fleet().campaigns()).singleElement().satisfies(campaign -> {
            assertThat(campaign.functions().left()).containsExactly("odd");
            assertThat(campaign.functions().all()).isEqualTo(2);
            assertThat(campaign.done()).isEqualTo(1);
            assertThat(campaign.daysLeft()).isEqualTo(-24);
            assertThat(campaign.overdue()).isTrue();
        });
    }

    @Test
    void notesADayOnceAndComparesWithEarlierOnes() {
        LocalDate before = Facts.TODAY.minusDays(10);
        days.note(before, List.of(new TeamDay(before, "payments", 1, 1, 3)));
        ScorecardNotes notes = new ScorecardNotes(standings, days, CLOCK);

        notes.run();
        notes.run();

        assertThat(days.since(Facts.TODAY))
                .contains(new TeamDay(Facts.TODAY, "payments", 1, 3, 3))
                .hasSize(2);
        assertThat(scorecards.fleet().trend())
                .filteredOn(team -> team.team().equals("payments"))
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.share()).isEqualTo(1);
                    assertThat(team.before()).containsExactly(new Then(before.toString(), 1.0 / 3));
                });
    }

    @Test
    void aBranchShowsItsEffectBeforeItIsMerged() {
        branch("rules/stricter", RULES.replace("[no-unwrap]", "[no-unwrap, property-tests]"));
        branch("rules/broken", "schema: 1\nlevels: []");
        branch("Laxer_Rules", RULES);

        assertThat(scorecards.fleet().branches()).containsExactly("Laxer_Rules", "rules/broken", "rules/stricter");
        assertThat(judged("Laxer_Rules").changes()).isEmpty();
        assertThat(judged("rules/stricter").changes())
                .filteredOn(change -> change.function().equals("orders-api"))
                .containsExactly(new Effect.Change(
                        "orders-api",
                        "silver",
                        "bronze",
                        List.of("Property tests are there: not demanded → not met"),
                        List.of()));
        assertThat(judged("rules/stricter").levels())
                .containsExactly(new Effect.LevelShift("bronze", 1, 1), new Effect.LevelShift("silver", 1, 0));
        assertThat(scorecards.effect("rules/broken").orElseThrow().outcome())
                .isInstanceOf(Effect.Outcome.BrokenRules.class);
        assertThat(scorecards.effect("none")).isEmpty();
        assertThat(scorecards.effect("main")).isEmpty();
        assertThat(scorecards.effect("../main")).isEmpty();
    }

    @Test
    void aBranchThatLagsBehindIsJudgedWithAllThatMainHasSince() {
        CommitId fork = catalog.source().tip();
        catalog.write("functions/odd/src/lib.rs", "fn a() {}");
        catalog.write("functions/new-api/function.yaml", Facts.SOUND);
        branch("late", fork, Map.of("functions/orders-api/src/lib.rs", "fn a() { b.unwrap() }"));

        assertThat(scorecards.effect("late").orElseThrow().behind()).isEqualTo(2);
        assertThat(judged("late").functions()).isEqualTo(3);
        assertThat(judged("late").changes()).singleElement().satisfies(change -> {
            assertThat(change.function()).isEqualTo("orders-api");
            assertThat(change.worse()).singleElement().asString().endsWith(": met → not met");
        });
    }

    @Test
    void aBranchThatConflictsIsNotJudged() {
        CommitId fork = catalog.source().tip();
        catalog.write("functions/odd/src/lib.rs", "fn a() {}");
        branch("late", fork, Map.of("functions/odd/src/lib.rs", "fn a() { c() }"));

        assertThat(scorecards.effect("late"))
                .contains(new Effect("late", 1, new Effect.Outcome.Conflicting(List.of("functions/odd/src/lib.rs"))));
    }

    @Test
    void aBranchWithoutAnOwnerEndsWhatThatOwnerExempted() {
        catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        CommitId exempt = catalog.write("scorecards.yaml", RULES + """
                exemptions:
                  - {function: orders-api, check: no-unwrap, reason: It is rewritten., until: 2027-01-31, approver: ada}
                """);
        branch("leaves", exempt, Map.of(OwnersOf.FILE, "grace"));

        assertThat(judged("leaves").changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("silver");
            assertThat(change.after()).isEqualTo("bronze");
            assertThat(change.worse()).singleElement().asString().endsWith(": exempt → not met");
        });
    }

    @Test
    void aBranchShowsWhatIsNotMetAnyMoreOfWhatWasNotKnown() {
        catalog.write("scorecards.yaml", RULES.replace("[no-unwrap]", "[no-unwrap, arm64]"));
        branch(
                "readable",
                catalog.source().tip(),
                Map.of("functions/odd/function.yaml", Facts.SOUND.replace("arm64", "x86_64")));

        assertThat(judged("readable").changes()).singleElement().satisfies(change -> {
            assertThat(change.worse()).containsExactly("Runs on arm64: not known → not met");
            assertThat(change.better()).contains("Its owner exists: not known → met");
        });
    }

    @Test
    void brokenRulesJudgeNobody() {
        catalog.write("scorecards.yaml", "schema: 1\nlevels: []");

        assertThat(scorecards.fleet().rules()).isInstanceOf(RulesReading.Broken.class);
        assertThat(scorecards.of("orders-api")).isEmpty();
    }

    @Test
    void withoutAFileTheShippedRulesCount() {
        catalog.remove("scorecards.yaml");

        assertThat(scorecards.fleet().rules())
                .isInstanceOfSatisfying(
                        RulesReading.Known.class,
                        known -> assertThat(known.shipped()).isTrue());
    }

    @Test
    void aReleaseThatGetsWorseSaysSoInItsEvidence() {
        CommitId before = catalog.source().tip();
        CommitId after = catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        ScorecardEvidence evidence = new ScorecardEvidence(standings);

        Finding worse = evidence.gather(
                new Comparison(new FunctionName("orders-api"), Optional.of(release(1, before)), release(2, after)));
        assertThat(worse.verdict().grade()).isEqualTo(Grade.BAD);
        assertThat(worse.production()).isEqualTo("2 met");
        assertThat(worse.candidate()).isEqualTo("1 met, 1 not met");
        assertThat(worse.details()).singleElement().asString().contains("src/lib.rs:1");

        Finding first =
                evidence.gather(new Comparison(new FunctionName("orders-api"), Optional.empty(), release(1, before)));
        assertThat(first.verdict().grade()).isEqualTo(Grade.GOOD);
        assertThat(evidence.gather(new Comparison(
                                new FunctionName("orders-api"),
                                Optional.empty(),
                                release(3, new CommitId("0".repeat(40)))))
                        .verdict()
                        .grade())
                .isEqualTo(Grade.MISSING);
    }

    @Test
    void evidenceNamesWhatIsExemptAndWhatIsNotKnownAndIsNotGreenThen() {
        CommitId unwraps = catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        catalog.write("scorecards.yaml", RULES.replace("[no-unwrap]", "[no-unwrap, arm64]") + """
                exemptions:
                  - {function: orders-api, check: no-unwrap, reason: It is rewritten., until: 2027-01-31, approver: ada}
                """);
        ScorecardEvidence evidence = new ScorecardEvidence(standings);

        Finding exempt =
                evidence.gather(new Comparison(new FunctionName("orders-api"), Optional.empty(), release(1, unwraps)));
        assertThat(exempt.candidate()).isEqualTo("2 met, 1 exempt");
        assertThat(exempt.verdict()).isEqualTo(new Finding.Verdict(Grade.NEUTRAL, "1 exempt"));
        assertThat(exempt.details())
                .singleElement()
                .asString()
                .contains("src/lib.rs:1", "until 2027-01-31", "ada", "It is rewritten.");

        catalog.write("functions/orders-api/function.yaml", "schema: 1");
        CommitId unreadable = catalog.write("functions/orders-api/src/lib.rs", "fn a() {}");
        Finding unknown = evidence.gather(
                new Comparison(new FunctionName("orders-api"), Optional.empty(), release(2, unreadable)));
        assertThat(unknown.candidate()).isEqualTo("2 met, 1 not known");
        assertThat(unknown.verdict()).isEqualTo(new Finding.Verdict(Grade.MISSING, "1 not known"));
        assertThat(unknown.details()).containsExactly("Runs on arm64: Not known. function.yaml cannot be read.");
    }

    @Test
    void anOwnerExemptsFromACheckByACommit() {
        catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        GrantExemption change = new GrantExemption(standings, JsonMapper.shared());
        ChangeRequest request = exemption("ada");

        assertThat(change.team(request)).isEqualTo(new TeamName("payments"));
        assertThat(change.refusal(request, catalog.source().tip())).isEmpty();
        Plan plan = change.plan(request, catalog.source().tip());
        catalog.write("scorecards.yaml", text(plan));

        assertThat(plan.subject()).isEqualTo("Exempt orders-api from no-unwrap until 2027-01-31");
        assertThat(text(plan)).startsWith(RULES);
        assertThat(scorecards
                        .of("orders-api")
                        .orElseThrow()
                        .result("no-unwrap")
                        .orElseThrow()
                        .verdict())
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        exempt -> assertThat(exempt.exemption().approver()).isEqualTo("ada"));
        assertThat(change.refusal(request, catalog.source().tip())).isEmpty();
        assertThat(text(change.plan(request, catalog.source().tip()))).isEqualTo(text(plan));
    }

    @Test
    void nobodyElseExempts() {
        GrantExemption change = new GrantExemption(standings, JsonMapper.shared());

        assertThat(change.refusal(exemption("lin"), catalog.source().tip()).orElseThrow())
                .isEqualTo("lin is no owner of the team payments: its owners alone exempt its functions.");
        catalog.write("scorecards.yaml", "schema: 1\nlevels: []");
        assertThat(change.refusal(exemption("ada"), catalog.source().tip()).orElseThrow())
                .contains("scorecards.yaml is broken");
    }

    private static ChangeRequest exemption(String person) {
        return new ChangeRequest(
                "orders-api",
                JsonMapper.shared()
                        .writeValueAsString(new Wish("no-unwrap", "It is being rewritten.", LocalDate.of(2027, 1, 31))),
                new Person(person, person, person + "@example.com", Set.of(Role.DEVELOPER)));
    }

    private static String text(Plan plan) {
        return new String(plan.files().written().get("scorecards.yaml"), StandardCharsets.UTF_8);
    }

    private static Release release(int number, CommitId revision) {
        return new Release(new ReleaseNumber(number), revision, new ArtefactDigest("a".repeat(64)));
    }

    private Effect.Outcome.Judged judged(String branch) {
        return (Effect.Outcome.Judged) scorecards.effect(branch).orElseThrow().outcome();
    }

    private void branch(String name, String rules) {
        branch(name, catalog.source().tip(), Map.of("scorecards.yaml", rules));
    }

    private void branch(String name, CommitId fork, Map<String, String> files) {
        catalog.source()
                .startBranch(
                        new BranchName(name),
                        fork,
                        List.of(new BranchCommit(
                                ChangeSet.writing(files),
                                CommitDetails.by("Lin Chen", "lin@example.com", "Change it", "", Map.of()))));
    }

    /** One team, whose one owner stands in a file of the commit. */
    private record OwnersOf(SourceRepository source) implements Teams {
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
