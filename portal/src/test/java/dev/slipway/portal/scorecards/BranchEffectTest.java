package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merging a branch would change is known before. */
@Tag("database")
class BranchEffectTest {
    @TempDir
    Path folder;

    @AutoClose
    private ScoredCatalog scored;

    @BeforeEach
    void open() {
        scored = new ScoredCatalog(folder);
    }

    @Test
    void aBranchShowsItsEffectBeforeItIsMerged() {
        scored.branch("rules/stricter", ScoredCatalog.RULES.replace("[no-unwrap]", "[no-unwrap, property-tests]"));
        scored.branch("rules/broken", "schema: 1\nlevels: []");
        scored.branch("Laxer_Rules", ScoredCatalog.RULES);

        assertThat(scored.scorecards.fleet().branches())
                .containsExactly("Laxer_Rules", "rules/broken", "rules/stricter");
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
        assertThat(scored.scorecards.effect("rules/broken").orElseThrow().outcome())
                .isInstanceOf(Effect.Outcome.BrokenRules.class);
        assertThat(scored.scorecards.effect("none")).isEmpty();
        assertThat(scored.scorecards.effect("main")).isEmpty();
        assertThat(scored.scorecards.effect("../main")).isEmpty();
    }

    @Test
    void aBranchThatLagsBehindIsJudgedWithAllThatMainHasSince() {
        CommitId fork = scored.catalog.source().tip();
        scored.catalog.write("functions/odd/src/lib.rs", "fn a() {}");
        scored.catalog.write("functions/new-api/function.yaml", Facts.SOUND);
        scored.branch("late", fork, Map.of("functions/orders-api/src/lib.rs", "fn a() { b.unwrap() }"));

        assertThat(scored.scorecards.effect("late").orElseThrow().behind()).isEqualTo(2);
        assertThat(judged("late").functions()).isEqualTo(3);
        assertThat(judged("late").changes()).singleElement().satisfies(change -> {
            assertThat(change.function()).isEqualTo("orders-api");
            assertThat(change.worse()).singleElement().asString().endsWith(": met → not met");
        });
    }

    @Test
    void aBranchThatConflictsIsNotJudged() {
        CommitId fork = scored.catalog.source().tip();
        scored.catalog.write("functions/odd/src/lib.rs", "fn a() {}");
        scored.branch("late", fork, Map.of("functions/odd/src/lib.rs", "fn a() { c() }"));

        assertThat(scored.scorecards.effect("late"))
                .contains(new Effect("late", 1, new Effect.Outcome.Conflicting(List.of("functions/odd/src/lib.rs"))));
    }

    @Test
    void aBranchWithoutAnOwnerEndsWhatThatOwnerExempted() {
        scored.catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        CommitId exempt = scored.catalog.write("scorecards.yaml", ScoredCatalog.RULES + """
                exemptions:
                  - {function: orders-api, check: no-unwrap, reason: It is rewritten., until: 2027-01-31, approver: ada}
                """);
        scored.branch("leaves", exempt, Map.of(ScoredCatalog.OwnersOf.FILE, "grace"));

        assertThat(judged("leaves").changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("silver");
            assertThat(change.after()).isEqualTo("bronze");
            assertThat(change.worse()).singleElement().asString().endsWith(": exempt → not met");
        });
    }

    @Test
    void aBranchShowsWhatIsNotMetAnyMoreOfWhatWasNotKnown() {
        scored.catalog.write("scorecards.yaml", ScoredCatalog.RULES.replace("[no-unwrap]", "[no-unwrap, arm64]"));
        scored.branch(
                "readable",
                scored.catalog.source().tip(),
                Map.of("functions/odd/function.yaml", Facts.SOUND.replace("arm64", "x86_64")));

        assertThat(judged("readable").changes()).singleElement().satisfies(change -> {
            assertThat(change.worse()).containsExactly("Runs on arm64: not known → not met");
            assertThat(change.better()).contains("Its owner exists: not known → met");
        });
    }

    private Effect.Outcome.Judged judged(String branch) {
        return (Effect.Outcome.Judged)
                scored.scorecards.effect(branch).orElseThrow().outcome();
    }
}
