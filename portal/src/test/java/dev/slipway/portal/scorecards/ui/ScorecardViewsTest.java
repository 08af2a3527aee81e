package dev.slipway.portal.scorecards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dev.slipway.portal.FiveStates;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Effect;
import dev.slipway.portal.scorecards.ExemptionStanding;
import dev.slipway.portal.scorecards.Exemptions;
import dev.slipway.portal.scorecards.FleetScore;
import dev.slipway.portal.scorecards.FleetScore.CampaignProgress;
import dev.slipway.portal.scorecards.FleetScore.TeamTrend;
import dev.slipway.portal.scorecards.RulesReading;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.scorecards.ScorecardRules;
import dev.slipway.portal.scorecards.ScorecardRules.Campaign;
import dev.slipway.portal.scorecards.ScorecardRules.Level;
import dev.slipway.portal.scorecards.TestScorecards;
import dev.slipway.portal.scorecards.Verdict;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardViewsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final Scorecard CARD = new Scorecard(
            "orders-api",
            "payments",
            "bronze",
            List.of(
                    new CheckResult("owner", "Its owner exists", "bronze", new Verdict.Passed("The team is there.")),
                    new CheckResult(
                            "arm64", "Runs on arm64", "silver", new Verdict.Failed("It is x86_64.", "Change it.")),
                    new CheckResult("init-p50", "Starts fast", "silver", new Verdict.NotKnown("Nothing was measured.")),
                    new CheckResult(
                            "memory-range",
                            "Memory",
                            "silver",
                            new Verdict.Exempt(
                                    "It has 3008 MB.",
                                    new Exemption("orders-api", "memory-range", "Until it is cut.", MARCH, "ada")))));
    private static final FleetScore.Then WORSE = new FleetScore.Then("2026-11-01", 0.25);
    private static final RulesReading RULES = new RulesReading.Known(
            new ScorecardRules(
                    List.of(new Level("bronze", List.of()), new Level("silver", List.of())),
                    Map.of(),
                    List.of(),
                    List.of()),
            false);
    private static final ShownScores NOW = new ShownScores.Now(new FleetScore(
            RULES,
            List.of(CARD),
            List.of(new CampaignProgress(
                    new Campaign("All on arm64", "arm64", MARCH),
                    new CampaignProgress.Found(
                            1, List.of("orders-intake"), List.of("orders-api"), List.of("quotes-api")),
                    126)),
            List.of(new TeamTrend(
                    "payments", 1, 0.5, List.of(WORSE), List.of(WORSE, new FleetScore.Then("2026-11-25", 0.5)))),
            List.of(new ExemptionStanding(
                    new Exemption("gone", "arm64", "It was large.", MARCH, "ada"),
                    ExemptionStanding.State.REFUSED,
                    "There is no function gone.")),
            List.of("stricter")));

    private static final Scorecard SOUND = new Scorecard(
            "quotes-api",
            "identity",
            "silver",
            List.of(new CheckResult("arm64", "Runs on arm64", "silver", new Verdict.Passed("It is arm64."))));

    private final AsyncLoader loader = new AsyncLoader(Runnable::run, Clock.fixed(NOON, ZoneOffset.UTC));
    private final ScorecardPanel panel =
            new ScorecardPanel("orders-api", TestScorecards.none(), new OwnersAlone("payments"), loader);
    private final ScorecardsView fleet = new ScorecardsView(TestScorecards.none(), loader);

    @Test
    void narrowsTheFunctionsDownToATeamAndToACheckThatTheyWaitOn() {
        List<Scorecard> both = List.of(CARD, SOUND);

        assertThat(text(new FunctionsCard(both, new CardFilter("", ""))))
                .contains("orders-api", "quotes-api")
                .doesNotContain(" of 2");
        assertThat(text(new FunctionsCard(both, new CardFilter("identity", ""))))
                .contains("Functions: 1 of 2", "quotes-api")
                .doesNotContain("orders-api");
        assertThat(text(new FunctionsCard(both, new CardFilter("", "arm64"))))
                .contains("orders-api")
                .doesNotContain("quotes-api");
        assertThat(text(new FunctionsCard(both, new CardFilter("", "init-p50"))))
                .contains("orders-api");
        assertThat(text(new FunctionsCard(both, new CardFilter("", "memory-range"))))
                .as("exempt")
                .contains("No function fits.");
        assertThat(text(new FunctionsCard(both, new CardFilter("none", "none"))))
                .contains("No function fits.");
    }

    @Test
    void tellsTheFiveStatesOfAFunctionsScorecardApart() {
        new FiveStates<>(panel, panel::show)
                .walk(
                        CARD,
                        List.of(
                                "2 of 4",
                                "It is x86_64. Change it.",
                                "Nothing was measured.",
                                "not known",
                                "not met",
                                "Exempt until 2027-03-31, names ada as approver: Until it is cut."),
                        "scorecards.yaml");
    }

    @Test
    void tellsTheFiveStatesOfTheFleetApart() {
        new FiveStates<>(fleet, fleet::show)
                .walk(
                        NOW,
                        List.of(
                                "1 of 1",
                                "0 of 1",
                                "Runs on arm64",
                                "Starts fast",
                                "All on arm64",
                                "2 of 4",
                                "orders-intake",
                                "126 days left",
                                "quotes-api",
                                "does not count",
                                "Names as approver",
                                "It was large. There is no function gone.",
                                "50 %",
                                "25 % on 2026-11-01",
                                "Effect of stricter"),
                        "There are no functions yet.");
    }

    @Test
    void showsWhatABranchWouldChangeAndWhatIsWrongWithIt() {
        show(new Effect(
                "stricter",
                0,
                new Effect.Outcome.Judged(
                        List.of(new Effect.LevelShift("bronze", 5, 5), new Effect.LevelShift("silver", 3, 2)),
                        List.of(new Effect.Change(
                                "orders-api", "silver", "bronze", List.of("Property tests: met → not met"), List.of())),
                        5)));
        assertThat(text(fleet))
                .contains("1 of 5 functions", "silver → bronze", "Property tests: met → not met", "3 → 2")
                .doesNotContain("behind main");

        show(new Effect("odd", 1, new Effect.Outcome.BrokenRules(List.of("There is no level."))));
        assertThat(text(fleet)).contains("1 commit behind main", "scorecards.yaml is broken", "There is no level.");
    }

    @Test
    void saysWhereABranchCannotBeMerged() {
        show(new Effect("late", 12, new Effect.Outcome.Conflicting(List.of("functions/a/function.yaml"))));
        assertThat(text(fleet))
                .contains("12 commits behind main", "cannot be merged as it is", "functions/a/function.yaml")
                .doesNotContain("would stand", "counted in");

        show(new Effect("tangled", 12, new Effect.Outcome.Conflicting(List.of())));
        assertThat(text(fleet)).contains("Rebase it on main");
    }

    private void show(Effect effect) {
        fleet.show(new AsyncState.Loaded<>(new ShownScores.Then(effect), NOON));
    }

    @Test
    void offersAnExemptionToOwnersAndOnlyOfWhatIsNotMetOrNotKnown() {
        panel.show(new AsyncState.Loaded<>(CARD, NOON));
        assertThat(buttons(panel)).containsExactly("Exempt from: Runs on arm64", "Exempt from: Starts fast");

        ScorecardPanel others =
                new ScorecardPanel("orders-api", TestScorecards.none(), new OwnersAlone("identity"), loader);
        others.show(new AsyncState.Loaded<>(CARD, NOON));
        assertThat(buttons(others)).isEmpty();
    }

    private static List<String> buttons(Component view) {
        return all(view.getElement())
                .filter(element -> element.getTag().equals("vaadin-button"))
                .map(element -> element.getAttribute("aria-label"))
                .toList();
    }

    /** Exemptions of one team, which nobody grants here. */
    private record OwnersAlone(String own) implements Exemptions {
        @Override
        public boolean mayGrant(String team) {
            return team.equals(own);
        }

        @Override
        public List<LocalDate> days() {
            return List.of(MARCH, MARCH.plusDays(LONGEST_DAYS));
        }

        @Override
        public OperationId grant(String function, Wish wish) {
            throw new UnsupportedOperationException("Nothing is granted here.");
        }
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ScorecardViewsTest::all))
                .filter(each -> !each.isTextNode());
    }
}
