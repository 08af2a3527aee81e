package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.portal.scorecards.checks.AllChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors judge {@code scorecards.yaml} by its schema, the portal by its reader: they say the same of the same file. */
class RulesSchemaTest {
    private static final Path FILE = Path.of("../functions-catalog/schemas/scorecards.schema.json");
    private static final String LEVELS = """
            schema: 1
            levels:
              - {name: bronze, checks: [owner, tests]}
              - {name: silver, checks: [memory-range, zip-size]}
            """;
    private static final String EXEMPTION =
            "{function: orders-api, check: tests, reason: It is new., until: 2027-03-31, approver: ada}";

    private final Schema schema = schema();

    /** A text, and what the reader says of it; both refuse it. */
    private record Wrong(String text, String problem) {
        @Override
        public String toString() {
            return problem;
        }
    }

    static Stream<String> sound() {
        return Stream.of(
                LEVELS,
                LEVELS + "limits:\nexemptions:\ncampaigns:\n",
                LEVELS + "limits: {}\nexemptions: []\ncampaigns: []\n",
                LEVELS + "limits: {memory-range: {min: 0, max: 10240}, init-p99: {milliseconds: 250.5}}\n",
                LEVELS + "exemptions: [" + EXEMPTION + "]\n",
                LEVELS
                        + "exemptions: [{function: gone, check: arm64, reason: r, until: 2020-01-01, approver: \"7\"}]\n",
                LEVELS + "campaigns: [{name: Tests, check: tests, until: 2027-01-31}]\n",
                "schema: 1\nlevels: [{name: one, checks: []}]\n");
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("- a\n", "The file holds no fields"),
                new Wrong("schema: 2\n" + LEVELS.substring(10), "must be 1"),
                new Wrong("schema: one\n" + LEVELS.substring(10), "must be 1"),
                new Wrong(LEVELS.substring(10), "must be 1"),
                new Wrong("schema: 1\n", "There is no level"),
                new Wrong("schema: 1\nlevels: []\n", "There is no level"),
                new Wrong("schema: 1\nlevels: 7\n", "levels must be a list"),
                new Wrong("schema: 1\nlevels: [bronze]\n", "Each of levels must have fields"),
                new Wrong("schema: 1\nlevels: [{checks: [owner]}]\n", "lacks name"),
                new Wrong("schema: 1\nlevels: [{name: \" \", checks: [owner]}]\n", "lacks name"),
                new Wrong("schema: 1\nlevels: [{name: 7, checks: [owner]}]\n", "lacks name"),
                new Wrong("schema: 1\nlevels: [{name: none, checks: [owner]}]\n", "cannot be called none"),
                new Wrong("schema: 1\nlevels: [{name: a}]\n", "lacks checks"),
                new Wrong("schema: 1\nlevels: [{name: a, checks: owner}]\n", "checks must be a list"),
                new Wrong("schema: 1\nlevels: [{name: a, checks: [luck]}]\n", "There is no check \"luck\""),
                new Wrong("schema: 1\nlevels: [{name: a, checks: [7]}]\n", "There is no check \"7\""),
                new Wrong("schema: 1\nlevels: [{name: a, checks: [owner, owner]}]\n", "owner stands twice"),
                new Wrong("schema: 1\nlevels: [{name: a, checks: [], colour: red}]\n", "Unknown field \"colour\""),
                new Wrong(LEVELS + "colour: red\n", "Unknown field \"colour\""),
                new Wrong(LEVELS + "limits: 7\n", "limits must name checks"),
                new Wrong(LEVELS + "limits: [tests]\n", "limits must name checks"),
                new Wrong(LEVELS + "limits: {luck: {a: 1}}\n", "There is no check \"luck\""),
                new Wrong(LEVELS + "limits: {owner: {most: 1}}\n", "owner has no limits"),
                new Wrong(LEVELS + "limits: {owner: {}}\n", "owner has no limits"),
                new Wrong(LEVELS + "limits: {zip-size: 20}\n", "must be fields with numbers"),
                new Wrong(LEVELS + "limits: {zip-size: {most: 1}}\n", "has no limit most"),
                new Wrong(LEVELS + "limits: {zip-size: {megabytes: -1}}\n", "must be a number from 0 on"),
                new Wrong(LEVELS + "limits: {zip-size: {megabytes: many}}\n", "must be a number from 0 on"),
                new Wrong(LEVELS + "limits: {zip-size: {megabytes: }}\n", "must be a number from 0 on"),
                new Wrong(LEVELS + "exemptions: {a: b}\n", "exemptions must be a list"),
                new Wrong(LEVELS + "exemptions: [a]\n", "Each of exemptions must have fields"),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("check: tests", "check: luck") + "]\n",
                        "\"luck\""),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("reason: It is new., ", "") + "]\n",
                        "lacks reason"),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("orders-api", "\" \"") + "]\n", "lacks function"),
                new Wrong(LEVELS + "exemptions: [" + EXEMPTION.replace("ada", "[ada]") + "]\n", "lacks approver"),
                new Wrong(LEVELS + "exemptions: [" + EXEMPTION.replace("2027-03-31", "soon") + "]\n", "a day such as"),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("2027-03-31", "2027-02-30") + "]\n",
                        "a day such as"),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("until: 2027-03-31, ", "") + "]\n",
                        "a day such as"),
                new Wrong(
                        LEVELS + "exemptions: [" + EXEMPTION.replace("}", ", note: a}") + "]\n",
                        "Unknown field \"note\""),
                new Wrong(LEVELS + "campaigns: [{name: a, check: luck, until: 2027-01-31}]\n", "\"luck\""),
                new Wrong(LEVELS + "campaigns: [{name: a, until: 2027-01-31}]\n", "lacks check"),
                new Wrong(LEVELS + "campaigns: [{name: a, check: tests, until: 7}]\n", "a day such as"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void bothTake(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(schema.validate(tree(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void bothRefuse(Wrong wrong) {
        assertThat(problems(wrong.text()))
                .anySatisfy(
                        problem -> assertThat(problem).contains(wrong.problem()).endsWith("."));
        assertThat(schema.validate(
                        tree(wrong.text()),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isNotEmpty();
    }

    @Test
    void theReaderAloneSeesWhatHangsTogether() {
        assertThat(problems(LEVELS.replace("silver", "bronze")))
                .containsExactly("There are two levels bronze: put their checks into one, or rename one.");
        assertThat(problems(LEVELS.replace("zip-size", "owner")))
                .containsExactly("The check owner stands twice: keep it in the lower level alone.");
        assertThat(problems(LEVELS + "limits: {memory-range: {min: 2048, max: 1024}}\n"))
                .containsExactly("The limits of memory-range leave no memory size: min is above max.");
        assertThat(problems(LEVELS + "limits: {memory-range: {min: 2048}}\n")).hasSize(1);
        assertThat(problems(LEVELS + "campaigns: [{name: Arm, check: arm64, until: 2027-01-31}]\n"))
                .containsExactly("The campaign Arm is about arm64, which no level demands: put it into a level first.");
        assertThat(problems(LEVELS + "limits: {zip-size: {megabytes: .inf}}\n")).hasSize(1);
    }

    @Test
    void aTextThatIsNoYamlIsRefusedWithItsLine() {
        for (String text : List.of("levels: {", LEVELS + "schema: 1\n", "\t- a", "a: b: c")) {
            assertThat(problems(text))
                    .as(text)
                    .singleElement()
                    .asString()
                    .contains("is not YAML, line ")
                    .doesNotContain("\n");
        }
        assertThat(problems("a: &a [*a]")).first().asString().contains("is not YAML");
        assertThat(problems("")).contains("The file holds no fields: begin it with schema: 1.");
    }

    private static List<String> problems(String text) {
        return switch (RulesFile.read(text, AllChecks.get(), false)) {
            case RulesReading.Known known -> List.of();
            case RulesReading.Broken broken -> broken.problems();
        };
    }

    private static JsonNode tree(String yaml) {
        return JsonMapper.shared().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
