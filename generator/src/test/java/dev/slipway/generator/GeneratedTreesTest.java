package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
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
                        == !spec.needs().equals(Specs.needs().getFirst()));
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
    void bringsAnExampleEventInJson(FunctionSpec spec) {
        JsonNode event = new JsonMapper().readTree(file(spec, "events/example.json"));
        assertThat(event.has("Records") || event.path("version").asString().equals("2.0"))
                .isTrue();
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
        var spec = Specs.spec("orders-api", "Does.", trigger, Specs.needs().getFirst());
        return new JsonMapper().readTree(file(spec, "events/example.json"));
    }

    private static String file(FunctionSpec spec, String path) {
        var tree = GENERATOR.generate(spec);
        return tree.files().getOrDefault("functions/" + spec.identity().name() + "/" + path, "");
    }
}
