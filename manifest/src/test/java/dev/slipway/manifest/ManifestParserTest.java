package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestParserTest {

    private static final String ORDERS_API = """
            # What this function is; the portal and the pipeline read this file.
            schema: 1
            name: orders-api
            owner: payments
            description: Accepts an order and answers its number.
            trigger:
              type: http            # http | sqs | eventbridge | dynamodb-stream
              method: POST
              path: /orders
            memory: 256             # MB
            timeout: 5              # seconds
            architecture: arm64
            parameters: []          # SSM names, e.g. quotes/currency
            secrets: []             # Secrets Manager names
            resources:
              tables: []            # - {name: orders, access: read|write|read-write}
              queues: []            # - {name: receipts, access: send}
              buckets: []
            template:
              name: http-api        # http-api | event-listener
              version: 1.0.0
            """;

    @Test
    void readsAFunction() {
        assertThat(ManifestParser.parse(ORDERS_API)).isEqualTo(new ParsedManifest.Parsed(Manifests.ordersApi()));
    }

    @Test
    void needsNoEmptyLists() {
        String terse = ORDERS_API
                .replaceAll("(?m)^(parameters|secrets|resources):.*\n", "")
                .replaceAll("(?m)^  (tables|queues|buckets):.*\n", "");
        assertThat(ManifestParser.parse(terse)).isEqualTo(new ParsedManifest.Parsed(Manifests.ordersApi()));
    }

    @Test
    void pointsAtASyntaxError() {
        var problem = onlyProblem(ORDERS_API.replace("path: /orders", "path: \"/orders"));
        assertThat(problem.message()).startsWith("This is not YAML:");
        assertThat(problem.line()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void asksWhetherAnUnknownFieldWasMisspelt() {
        assertThat(problems(ORDERS_API.replace("memory: 256", "memroy: 256")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.column()).isEqualTo(1);
                    assertThat(problem.message()).isEqualTo("Unknown field “memroy”.");
                    assertThat(problem.hint()).isEqualTo("Did you mean memory?");
                })
                .anySatisfy(problem -> assertThat(problem.message()).isEqualTo("Field memory is missing."));
    }

    @Test
    void listsTheFieldsWhenAnUnknownOneIsLikeNone() {
        var problem = onlyProblem(ORDERS_API + "webhooks: []\n");
        assertThat(problem.line()).isEqualTo(22);
        assertThat(problem.hint()).contains("schema, name, owner");
    }

    @Test
    void aLenientReaderTakesAFieldOfANewerReleaseAsANotice() {
        assertThat(ManifestParser.parseLeniently(ORDERS_API + "webhooks: []\n"))
                .isEqualTo(new ParsedManifest.Parsed(
                        Manifests.ordersApi(),
                        List.of(new Problem(
                                22,
                                1,
                                "Unknown field “webhooks”.",
                                "It is kept as it is; a newer Slipway may understand it."))));
    }

    @Test
    void aLenientReaderStillRefusesMisspeltAndMisplacedFields() {
        assertThat(lenientProblems(ORDERS_API + "vcp: true\n")).containsExactly("Unknown field “vcp”.");
        assertThat(lenientProblems(ORDERS_API + "batchSize: 3\n")).containsExactly("Unknown field “batchSize”.");
    }

    @Test
    void refusesListsOfThousands() {
        String many = "[" + "x,".repeat(10_000) + "]";
        assertThat(onlyProblem(ORDERS_API.replace("parameters: []", "parameters: " + many)))
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(13);
                    assertThat(problem.message()).isEqualTo("Items of parameters are a list of 10000 items.");
                    assertThat(problem.hint()).contains("at most 50");
                });
        assertThat(onlyProblem(ORDERS_API.replace("tables: []", "tables: " + many))
                        .message())
                .contains("10000 items");
    }

    @Test
    void namesAWrongTypeAtItsLine() {
        var memory = onlyProblem(ORDERS_API.replace("memory: 256", "memory: a lot"));
        assertThat(memory.line()).isEqualTo(10);
        assertThat(memory.message()).isEqualTo("Field memory must be a whole number, not text.");
        assertThat(onlyProblem(ORDERS_API.replace("owner: payments", "owner: 42"))
                        .hint())
                .isEqualTo("Put it in double quotes.");
        assertThat(onlyProblem(ORDERS_API.replace("parameters: []", "parameters: {}"))
                        .message())
                .isEqualTo("Field parameters must be a list, not a mapping.");
        assertThat(onlyProblem(ORDERS_API.replace("memory: 256", "memory: 99999999999"))
                        .message())
                .contains("out of range");
    }

    @Test
    void namesARefusedValueAtItsLine() {
        var name = onlyProblem(ORDERS_API.replace("name: orders-api", "name: match"));
        assertThat(name.line()).isEqualTo(3);
        assertThat(name.column()).isEqualTo(7);
        assertThat(name.message()).contains("match", "keyword of Rust");
        var timeout = onlyProblem(ORDERS_API.replace("timeout: 5", "timeout: 20"));
        assertThat(timeout.line()).isEqualTo(11);
        assertThat(timeout.message()).contains("20 s is too long for an interactive API");
        var access = onlyProblem(ORDERS_API.replace("tables: []  ", "tables: [{name: orders, access: delete}]"));
        assertThat(access.line()).isEqualTo(16);
        assertThat(access.hint()).isEqualTo("Choose read or write or read-write.");
    }

    @Test
    void namesAnItemThatIsListedTwice() {
        var problem = onlyProblem(ORDERS_API.replace("secrets: []", "secrets: [a/b, a/b]"));
        assertThat(problem.line()).isEqualTo(14);
        assertThat(problem.column()).isEqualTo(16);
        assertThat(problem.message()).contains("listed twice");
    }

    @Test
    void tellsAllProblemsAtOnceByLine() {
        assertThat(problems(ORDERS_API
                        .replace("name: orders-api", "name: Orders")
                        .replace("method: POST", "method: FETCH")
                        .replace("version: 1.0.0", "version: one")))
                .extracting(Problem::line)
                .containsExactly(3, 8, 21);
    }

    @Test
    void saysToUpgradeForANewerSchemaAndNothingElse() {
        var problem = onlyProblem("schema: 2\nwhatever: new\n");
        assertThat(problem)
                .isEqualTo(new Problem(
                        1, 9, "schema 2 is newer than this Slipway understands (1).", "Upgrade the portal."));
    }

    @Test
    void refusesASchemaThatNeverWas() {
        assertThat(onlyProblem(ORDERS_API.replace("schema: 1", "schema: 0")).hint())
                .isEqualTo("Write schema: 1.");
        assertThat(problems(ORDERS_API.replace("schema: 1\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("Field schema is missing."));
    }

    @Test
    void refusesAnUnknownTriggerAndOneWithoutType() {
        assertThat(onlyProblem(ORDERS_API.replace("type: http", "type: fax")).message())
                .isEqualTo("Unknown type of trigger “fax”.");
        assertThat(onlyProblem(ORDERS_API.replace("  type: http", "  kind: http"))
                        .message())
                .isEqualTo("The trigger has no type.");
    }

    @Test
    void refusesFieldsOfAnotherTrigger() {
        var problem = onlyProblem(ORDERS_API.replace("path: /orders", "path: /orders\n  batchSize: 3"));
        assertThat(problem.hint()).isEqualTo("The trigger has the fields type, method, path.");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        assertThat(onlyProblem(ORDERS_API + "owner: billing\n").message()).isEqualTo("Field owner stands here twice.");
    }

    @Test
    void refusesWhatExpands() {
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThat(onlyProblem(bomb).message()).contains("Anchors and aliases");
        assertThat(onlyProblem("a: *missing").message()).contains("Anchors and aliases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "- a list",
                "text",
                "\u0000",
                "\t",
                "{",
                "]",
                "? [a]\n: b",
                "!!java.util.Date x",
                "schema: !!set {a}",
                "--- a\n--- b",
                "schema: 1\ntrigger: []",
                "schema: [1]",
                "schema: -1",
                "schema: 99999999999999999999999",
                "? {schema: 1}\n: 1",
                "<<: {schema: 1}",
                "%YAML 9.9\n---\na: b",
                "\uD800"
            })
    void neverThrows(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void readsCharactersOfTwoHalvesWhereverTheyStand() {
        for (int spaces = 0; spaces < 1_100; spaces++) {
            String text = "#" + " ".repeat(spaces) + "\uD83C\uDF89\n" + ORDERS_API;
            assertThat(ManifestParser.parse(text)).isInstanceOf(ParsedManifest.Parsed.class);
        }
    }

    @Test
    void refusesHugeAndDeepTexts() {
        assertThat(onlyProblem("x".repeat(70_000)).message()).contains("70000 characters");
        assertThat(onlyProblem("[".repeat(60_000)).message()).contains("nested");
        assertThat(onlyProblem("- ".repeat(30_000)).message()).contains("nested");
        assertThat(onlyProblem("description: " + "\uD83C\uDF89".repeat(40_000)).message())
                .isNotBlank();
    }

    @Test
    void survivesAnyChangeOfAFewCharacters() {
        var random = new Random(20_261_123);
        String characters = ":{}[]&*!|>'\"%@`#,-? \n\t0a\u0000\uD83C";
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder(ORDERS_API);
            for (int change = 0; change < 3; change++) {
                text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }
            switch (ManifestParser.parse(text.toString())) {
                case ParsedManifest.Parsed parsed ->
                    assertThat(ManifestParser.parse(ManifestWriter.write(parsed.manifest())))
                            .isEqualTo(parsed);
                case ParsedManifest.Invalid invalid ->
                    assertThat(invalid.problems()).isNotEmpty();
            }
        }
    }

    private static Problem onlyProblem(String text) {
        List<Problem> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static List<String> lenientProblems(String text) {
        return switch (ManifestParser.parseLeniently(text)) {
            case ParsedManifest.Parsed parsed -> List.of();
            case ParsedManifest.Invalid invalid ->
                invalid.problems().stream().map(Problem::message).toList();
        };
    }

    private static List<Problem> problems(String text) {
        return switch (ManifestParser.parse(text)) {
            case ParsedManifest.Parsed parsed -> List.of();
            case ParsedManifest.Invalid invalid -> invalid.problems();
        };
    }
}
