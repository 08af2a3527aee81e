package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.scorecards.ExemptionStanding.State;
import dev.slipway.portal.scorecards.checks.AllChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules are read with all that is wrong with them, and applied level by level. */
class RulesTest {
    private static final String RULES = """
            schema: 1
            levels:
              - name: bronze
                checks: [owner, tests]
              - name: silver
                checks: [memory-range]
              - name: gold
                checks: [init-p50]
            """;
    private static final String EXEMPTION = """
            exemptions:
              - {function: orders-api, check: memory-range, reason: Until it is cut., until: 2026-12-31, approver: ada}
            """;

    private final Judge judge = new Judge(AllChecks.get(), (person, team) -> person.equals("ada"));

    @Test
    void theRulesOfANewCatalogAreSoundAndPlaceEveryCheck() throws IOException {
        ScorecardRules rules = rules(Files.readString(Path.of("../functions-catalog/scorecards.yaml")));

        assertThat(rules.levels().stream().flatMap(level -> level.checks().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        AllChecks.get().stream().map(Check::id).toList());
    }

    @Test
    void theSchemaHasTheFieldsAndChecksThatAreRead() throws IOException {
        JsonNode schema = new JsonMapper()
                .readTree(Files.readString(Path.of("../functions-catalog/schemas/scorecards.schema.json")));
        JsonNode fields = schema.path("properties");

        assertThat(fields.propertyNames()).containsExactlyInAnyOrderElementsOf(RulesFile.FIELDS);
        assertThat(itemFields(fields, "levels")).containsExactlyInAnyOrderElementsOf(RulesFile.LEVEL);
        assertThat(itemFields(fields, "exemptions")).containsExactlyInAnyOrderElementsOf(RulesFile.EXEMPTION);
        assertThat(itemFields(fields, "campaigns")).containsExactlyInAnyOrderElementsOf(RulesFile.CAMPAIGN);
        assertThat(schema.at("/$defs/check/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        AllChecks.get().stream().map(Check::id).toList());
        JsonNode limits = fields.path("limits").path("properties");
        for (Check check : AllChecks.get()) {
            assertThat(limits.path(check.id()).path("properties").propertyNames())
                    .as(check.id())
                    .containsExactlyInAnyOrderElementsOf(check.limits().keySet());
        }
    }

    @Test
    void theExamplesOfTheDocumentAreSound() throws IOException {
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/scorecards.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(examples).hasSize(3);
        for (String example : examples) {
            String whole = example.startsWith("schema") ? example : examples.getFirst() + example;
            assertThat(rules(whole).levels()).as(example).isNotEmpty();
        }
    }

    @Test
    void climbsUntilALevelIsNotMet() {
        assertThat(judge.judge(Facts.sound().measured(10, 12, 1).get(), rules(RULES))
                        .level())
                .isEqualTo("gold");
        assertThat(judge.judge(
                                Facts.sound()
                                        .with("memory: 256", "memory: 3008")
                                        .measured(10, 12, 1)
                                        .get(),
                                rules(RULES))
                        .level())
                .isEqualTo("bronze");
    }

    @Test
    void whatIsNotKnownHoldsALevelBackAndIsNoFailure() {
        Scorecard card = judge.judge(Facts.sound().get(), rules(RULES));

        assertThat(card.level()).isEqualTo("silver");
        assertThat(card.failed()).isEmpty();
        assertThat(card.notKnown()).extracting(CheckResult::check).containsExactly("init-p50");
    }

    @Test
    void anExemptionCountsUntilItsDayIfAnOwnerApprovedIt() {
        FunctionFacts large = Facts.sound().with("memory: 256", "memory: 3008").get();

        Scorecard exempt = judge.judge(large, rules(RULES + EXEMPTION));
        assertThat(exempt.level()).isEqualTo("silver");
        assertThat(exempt.result("memory-range").orElseThrow().verdict()).isInstanceOf(Verdict.Exempt.class);
        assertThat(judge.judge(large, rules(RULES + EXEMPTION.replace("2026-12-31", "2026-11-25")))
                        .level())
                .isEqualTo("silver");
        assertThat(fact(large, EXEMPTION.replace("2026-12-31", "2026-11-24"))).endsWith("It ended on 2026-11-24.");
        assertThat(fact(large, EXEMPTION.replace("2026-12-31", "2027-11-27"))).contains("more than a year from now");
        assertThat(fact(large, EXEMPTION.replace("ada", "lin"))).contains("lin is no owner of the team payments");
        assertThat(fact(large, EXEMPTION.replace("orders-api", "orders"))).doesNotContain("exemption");
    }

    @Test
    void anExemptionAlsoLiftsWhatNobodyKnowsUntilItsDay() {
        String exemption = EXEMPTION.replace("memory-range", "init-p50");
        Scorecard exempt = judge.judge(Facts.sound().get(), rules(RULES + exemption));

        assertThat(exempt.level()).isEqualTo("gold");
        assertThat(exempt.result("init-p50").orElseThrow().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        lifted -> assertThat(lifted.exemption().approver()).isEqualTo("ada"));

        Scorecard ended =
                judge.judge(Facts.sound().get(), rules(RULES + exemption.replace("2026-12-31", "2026-11-24")));
        assertThat(ended.level()).isEqualTo("silver");
        assertThat(ended.result("init-p50").orElseThrow().verdict())
                .isInstanceOfSatisfying(
                        Verdict.NotKnown.class,
                        unknown -> assertThat(unknown.fact())
                                .contains("Its exemption does not count. It ended on 2026-11-24."));
    }

    @Test
    void noExemptionCountsForAFunctionThatIsNobodys() {
        FunctionFacts broken = Facts.sound().with("schema: 1", "schema: one").get();

        assertThat(judge.judge(broken, rules(RULES + EXEMPTION))
                        .result("memory-range")
                        .orElseThrow()
                        .verdict()
                        .fact())
                .contains("Nobody can say whose function it is");
    }

    @Test
    void ofTwoExemptionsTheOneThatCountsDoes() {
        FunctionFacts large = Facts.sound().with("memory: 256", "memory: 3008").get();
        String both = EXEMPTION.replace("ada", "lin") + EXEMPTION.substring(EXEMPTION.indexOf('\n') + 1);

        assertThat(judge.judge(large, rules(RULES + both)).level()).isEqualTo("silver");
    }

    @Test
    void saysOfEveryExemptionHowItStands() {
        FunctionFacts large = Facts.sound().with("memory: 256", "memory: 3008").get();
        ScorecardRules rules = rules(RULES + """
                exemptions:
                  - {function: orders-api, check: memory-range, reason: a, until: 2026-12-31, approver: ada}
                  - {function: orders-api, check: memory-range, reason: b, until: 2026-11-24, approver: ada}
                  - {function: orders-api, check: memory-range, reason: c, until: 2026-12-31, approver: lin}
                  - {function: orders-api, check: tests, reason: d, until: 2026-12-31, approver: ada}
                  - {function: orders-api, check: arm64, reason: e, until: 2026-12-31, approver: ada}
                  - {function: orders-api, check: init-p50, reason: f, until: 2026-12-31, approver: ada}
                  - {function: gone, check: tests, reason: g, until: 2026-12-31, approver: ada}
                """);

        assertThat(judge.review().all(rules, List.of(judge.judge(large, rules)), Facts.TODAY))
                .extracting(each -> each.exemption().reason(), ExemptionStanding::state, ExemptionStanding::note)
                .containsExactly(
                        tuple("a", State.COUNTS, ""),
                        tuple("b", State.ENDED, "It ended on 2026-11-24."),
                        tuple("c", State.REFUSED, "lin is no owner of the team payments."),
                        tuple("d", State.NEEDLESS, "It is met without it."),
                        tuple("e", State.NEEDLESS, "No level demands it."),
                        tuple("f", State.COUNTS, ""),
                        tuple("g", State.REFUSED, "There is no function gone."));
    }

    private String fact(FunctionFacts facts, String exemptions) {
        Verdict verdict = judge.judge(facts, rules(RULES + exemptions))
                .result("memory-range")
                .orElseThrow()
                .verdict();
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        return verdict.fact();
    }

    @Test
    void limitsOfTheRulesCountOverTheChecksOwn() {
        FunctionFacts large = Facts.sound().with("memory: 256", "memory: 3008").get();

        assertThat(judge.judge(large, rules(RULES + "limits: {memory-range: {max: 4096}}\n"))
                        .level())
                .isEqualTo("silver");
    }

    @Test
    void saysAllThatIsWrong() {
        RulesReading reading = RulesFile.read("""
                schema: 1
                colour: blue
                levels:
                  - name: bronze
                    checks: [owner, owner, luck]
                limits: {owner: {most: 1}, zip-size: {megabytes: many}}
                exemptions: [{function: a, check: tests, reason: b, until: soon, approver: ada}]
                """, AllChecks.get(), false);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        RulesReading.Broken.class,
                        broken -> assertThat(String.join("\n", broken.problems()))
                                .contains(
                                        "Unknown field \"colour\"",
                                        "owner stands twice",
                                        "There is no check \"luck\"",
                                        "owner has no limits",
                                        "must be a number",
                                        "a day such as 2027-03-31"));
        for (String text : List.of("", "a", "[1]", "schema: 2", "levels: {", "schema: 1\nlevels: 7")) {
            assertThat(RulesFile.read(text, AllChecks.get(), false)).as(text).isInstanceOf(RulesReading.Broken.class);
        }
    }

    @Test
    void aChangeOfTheRulesShowsWhomItHits() {
        FunctionFacts large = Facts.sound().with("memory: 256", "memory: 3008").get();
        Scorecard now = judge.judge(large, rules(RULES + "limits: {memory-range: {max: 4096}}\n"));
        Scorecard then = judge.judge(large, rules(RULES));

        assertThat(Effects.between(List.of(now), List.of(then)))
                .containsExactly(new Effect.Change(
                        "orders-api",
                        "silver",
                        "bronze",
                        List.of("Memory in the usual range: met → not met"),
                        List.of()));
        assertThat(Effects.between(List.of(then), List.of(now)))
                .extracting(Effect.Change::better)
                .containsExactly(List.of("Memory in the usual range: not met → met"));
        assertThat(Effects.between(List.of(now), List.of(now))).isEmpty();
        assertThat(Effects.between(List.of(now), List.of()))
                .containsExactly(new Effect.Change("orders-api", "silver", "gone", List.of(), List.of()));
    }

    private static Set<String> itemFields(JsonNode fields, String list) {
        return fields.path(list).path("items").path("properties").propertyNames().stream()
                .collect(Collectors.toSet());
    }

    private static ScorecardRules rules(String text) {
        return switch (RulesFile.read(text, AllChecks.get(), false)) {
            case RulesReading.Known known -> known.rules();
            case RulesReading.Broken broken -> throw new AssertionError(broken.problems());
        };
    }
}
