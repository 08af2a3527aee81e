package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.scorecards.FleetScore.Then;
import dev.slipway.portal.scorecards.ScorecardDays.TeamDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real catalog is judged, and its days are noted. */
@Tag("database")
class ScorecardsTest {
    @TempDir
    Path folder;

    @AutoClose
    private ScoredCatalog scored;

    @BeforeEach
    void open() {
        scored = new ScoredCatalog(folder);
    }

    @Test
    void judgesEveryFunctionAlsoOneWhoseManifestIsBroken() {
        FleetScore score = scored.scorecards.fleet();

        assertThat(score.cards()).extracting(Scorecard::function).containsExactly("odd", "orders-api");
        assertThat(scored.scorecards.of("orders-api").orElseThrow().level()).isEqualTo("silver");
        assertThat(scored.scorecards.of("odd").orElseThrow().levelName()).isEqualTo("none");
        assertThat(scored.scorecards.of("nobody")).isEmpty();
    }

    @Test
    void saysWhomACampaignWaitsFor() {
        assertThat(scored.scorecards.fleet().campaigns()).singleElement().satisfies(campaign -> {
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
        scored.days.note(before, List.of(new TeamDay(before, "payments", 1, 1, 3)));
        ScorecardNotes notes = new ScorecardNotes(scored.standings, scored.days, ScoredCatalog.CLOCK);

        notes.run();
        notes.run();

        assertThat(scored.days.since(Facts.TODAY))
                .contains(new TeamDay(Facts.TODAY, "payments", 1, 3, 3))
                .hasSize(2);
        assertThat(scored.scorecards.fleet().trend())
                .filteredOn(team -> team.team().equals("payments"))
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.share()).isEqualTo(1);
                    assertThat(team.before()).containsExactly(new Then(before.toString(), 1.0 / 3));
                });
    }

    @Test
    void brokenRulesJudgeNobody() {
        scored.catalog.write("scorecards.yaml", "schema: 1\nlevels: []");

        assertThat(scored.scorecards.fleet().rules()).isInstanceOf(RulesReading.Broken.class);
        assertThat(scored.scorecards.of("orders-api")).isEmpty();
    }

    @Test
    void withoutAFileTheShippedRulesCount() {
        scored.catalog.remove("scorecards.yaml");

        assertThat(scored.scorecards.fleet().rules())
                .isInstanceOfSatisfying(
                        RulesReading.Known.class,
                        known -> assertThat(known.shipped()).isTrue());
    }
}
