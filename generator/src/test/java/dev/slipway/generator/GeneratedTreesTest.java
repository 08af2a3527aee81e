package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.SettingVariable;
import dev.slipway.manifest.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** What holds for every function that can be generated. */
class GeneratedTreesTest {

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();

    static List<FunctionSpec> specs() {
        return Specs.all();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void hasTheFilesOfItsTemplateInsideItsOwnFolder(FunctionSpec spec) {
        String folder = "functions/" + spec.identity().name() + "/";
        assertThat(GENERATOR.generate(spec).files().keySet())
                .allMatch(path -> path.startsWith(folder))
                .contains(
                        folder + "Cargo.toml",
                        folder + "function.yaml",
                        folder + "events/example.json",
                        folder + "src/handler.rs",
                        folder + "tests/properties.rs")
                .matches(paths -> paths.contains(folder + "src/settings.rs")
                        == !SettingVariable.of(spec.needs()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void expandsEverythingAndLeavesNoTraceOfTemplates(FunctionSpec spec) {
        GENERATOR
                .generate(spec)
                .files()
                .forEach((path, content) -> assertThat(content)
                        .as(path)
                        .doesNotContain("${", "<#", "</#", "<@", "\t", "\r", "\n\n\n")
                        .doesNotContainPattern("(?m) $")
                        .endsWith("\n")
                        .doesNotEndWith("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void recordsItsAnswersInTheManifest(FunctionSpec spec) {
        assertThat(ManifestParser.parse(file(spec, "function.yaml")))
                .isInstanceOfSatisfying(ParsedManifest.Parsed.class, parsed -> {
                    assertThat(parsed.manifest()).isEqualTo(spec.manifest());
                    assertThat(FunctionSpec.answersOf(parsed.manifest())).isEqualTo(spec);
                });
    }

    @ParameterizedTest
    @MethodSource("specs")
    void namesTheSameCratesInItsTomlAndForTheLockFile(FunctionSpec spec) {
        JsonNode toml = new TomlMapper().readTree(file(spec, "Cargo.toml"));
        assertThat(toml.path("package").path("name").asString())
                .isEqualTo(spec.identity().name().value());
        var crates = new TreeSet<>(toml.path("dependencies").propertyNames());
        crates.addAll(toml.path("build-dependencies").propertyNames());
        crates.addAll(toml.path("dev-dependencies").propertyNames());
        assertThat(GENERATOR.generate(spec).crates()).isEqualTo(crates);
        assertThat(toml.path("dependencies").path("settings").path("features").toString())
                .isEqualTo(spec.needs().hasSettings() ? "[\"aws\"]" : "");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void bringsExampleEventsOfItsOwnSource(FunctionSpec spec) {
        String folder = "functions/" + spec.identity().name() + "/events/";
        GENERATOR.generate(spec).files().forEach((path, content) -> {
            if (path.startsWith(folder)) {
                JsonNode event = new JsonMapper().readTree(content);
                assertThat(source(event)).as(path).isEqualTo(spec.trigger().type());
            }
        });
    }

    private static String source(JsonNode event) {
        if (event.path("Records").path(0).path("eventSource").asString("").equals("aws:sqs")) {
            return "sqs";
        }
        if (event.path("Records").path(0).path("eventSource").asString("").equals("aws:dynamodb")) {
            return "dynamodb-stream";
        }
        return event.has("detail-type")
                ? "eventbridge"
                : event.path("version").asString("").equals("2.0") ? "http" : "";
    }

    @Test
    void anExampleEventSaysWhatTheRuleOfTheFunctionMatches() {
        JsonNode event = event(Specs.event("shop.orders", "Order \"Paid\""));
        assertThat(event.path("source").asString()).isEqualTo("shop.orders");
        assertThat(event.path("detail-type").asString()).isEqualTo("Order \"Paid\"");
        assertThat(event.path("detail").path("reference").asString()).isEqualTo("example-1");
    }

    @Test
    void anExampleBatchIsNoLargerThanTheFunctionsBatch() {
        assertThat(event(Specs.sqs(1)).path("Records")).hasSize(1);
        assertThat(event(Specs.sqs(10)).path("Records")).hasSize(2);
        assertThat(event(Specs.stream(1)).path("Records")).hasSize(1);
        assertThat(event(Specs.stream(100)).path("Records")).hasSize(2);
    }

    @Test
    void bringsAnExampleInProtobufWhereARequestHasABody() {
        assertThat(file(plain(Specs.http("POST", "/orders")), "events/protobuf.json"))
                .contains("\"content-type\": \"application/protobuf\"");
        assertThat(file(plain(Specs.http("GET", "/orders")), "events/protobuf.json"))
                .isEmpty();
    }

    @Test
    void wiresTheMiddlewareOfItsTrigger() {
        assertThat(file(plain(Specs.http("POST", "/orders")), "src/main.rs"))
                .contains(".layer(HttpErrors)\n        .layer(Deadline::interactive())");
        assertThat(file(plain(Specs.sqs(1)), "src/main.rs"))
                .contains(".layer(SqsErrors)\n        .layer(Deadline::invocation())");
        assertThat(file(plain(Specs.event("shop.orders", "Order Paid")), "src/main.rs"))
                .contains(".layer(EventErrors)");
        assertThat(file(plain(Specs.stream(1)), "src/main.rs")).contains(".layer(StreamErrors)");
    }

    @Test
    void logsTheKeyOfWhateverMayComeTwice() {
        for (Trigger trigger : List.of(Specs.sqs(1), Specs.event("shop.orders", "Order Paid"), Specs.stream(1))) {
            assertThat(file(plain(trigger), "src/handler.rs")).contains("key = %ctx.idempotency_key()");
            assertThat(file(plain(trigger), "src/adapter.rs")).contains("with_idempotency_key(idempotency_key(&");
        }
    }

    @Test
    void leavesOutFieldsThatOthersAddToEventsAndItemsButNotToRequests() {
        assertThat(file(plain(Specs.event("shop.orders", "Order Paid")), "build.rs"))
                .contains("ignore_unknown_fields");
        assertThat(file(plain(Specs.stream(1)), "build.rs")).contains("ignore_unknown_fields");
        assertThat(file(plain(Specs.http("POST", "/orders")), "build.rs")).doesNotContain("ignore_unknown_fields");
    }

    @Test
    void putsTheExamplesReferenceWhereTheRouteHasRoomForIt() {
        assertThat(event(Specs.http("POST", "/orders")).path("body").asString())
                .isEqualTo("{\"reference\":\"example-1\"}");
        assertThat(event(Specs.http("GET", "/orders"))
                        .path("queryStringParameters")
                        .path("reference")
                        .asString())
                .isEqualTo("example-1");
        JsonNode inPath = event(Specs.http("PUT", "/orders/{reference}/{lineId}"));
        assertThat(inPath.path("rawPath").asString()).isEqualTo("/orders/example-1/1");
        assertThat(inPath.path("pathParameters").path("lineId").asString()).isEqualTo("1");
        assertThat(inPath.path("body").asString()).isEqualTo("{}");
    }

    @Test
    void givesAMessageAFieldForEachVariableOfThePath() {
        var spec = Specs.spec(
                "orders-api",
                "Does.",
                Specs.http("GET", "/a/{orderId}/{reference}"),
                Specs.needs().getFirst());
        assertThat(file(spec, "proto/api.proto"))
                .contains("  string reference = 1;\n  // From the path.\n  string orderId = 2;\n}");
    }

    @Test
    void givesEverySettingAFieldOfItsOwn() {
        var spec = Specs.spec("orders-api", "Does.", Specs.sqs(1), Specs.everything());
        assertThat(file(spec, "src/settings.rs"))
                .contains("pub quotes_currency: String", "pub quotes_currency_2: Secret", "pub key_secret: Secret")
                .contains("pub orders_table: String", "pub orders_table_2: String", "pub customers_v2_table: String")
                .contains("values.queue(\"receipts\")", "values.bucket(\"uploads\")")
                .doesNotContain("..Declared::NONE");
    }

    @Test
    void fetchesNothingForAFunctionWithoutParametersAndSecrets() {
        var tables =
                Specs.spec("orders-api", "Does.", Specs.sqs(1), Specs.needs().get(3));
        var parameters =
                Specs.spec("orders-api", "Does.", Specs.sqs(1), Specs.needs().get(1));
        assertThat(file(tables, "src/settings.rs")).contains("SETTINGS.get_or_read(&DECLARED");
        assertThat(file(parameters, "src/settings.rs")).contains("SETTINGS.get_or_load(&DECLARED");
    }

    @Test
    void theSameAnswersGiveTheSameFiles() {
        for (FunctionSpec spec : Specs.all()) {
            assertThat(new FunctionGenerator().generate(spec)).isEqualTo(GENERATOR.generate(spec));
        }
    }

    @Test
    void refusesAPathThatLeadsElsewhere() {
        for (String path :
                List.of("functions/other/x", "../x", "functions/orders-api/../x", "functions/orders-api//x")) {
            assertThatThrownBy(() -> new GeneratedTree(
                            new FunctionName("orders-api"), new TreeMap<>(Map.of(path, "")), new TreeSet<>()))
                    .hasMessageContaining("is not inside functions/orders-api/");
        }
    }

    private static JsonNode event(Trigger trigger) {
        return new JsonMapper().readTree(file(plain(trigger), "events/example.json"));
    }

    private static FunctionSpec plain(Trigger trigger) {
        return Specs.spec("orders-api", "Does.", trigger, Specs.needs().getFirst());
    }

    private static String file(FunctionSpec spec, String path) {
        var tree = GENERATOR.generate(spec);
        return tree.files().getOrDefault("functions/" + spec.identity().name() + "/" + path, "");
    }
}
