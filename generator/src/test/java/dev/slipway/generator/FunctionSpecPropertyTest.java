package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** Whatever is typed as an answer is refused with a sentence, or gives a function whose files are sound. */
class FunctionSpecPropertyTest {

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();

    @Property(tries = 2_000)
    void refusesAnAnswerOrGeneratesASoundFunction(
            @ForAll("answers") String name, @ForAll("answers") String text, @ForAll("answers") String other) {
        Optional<FunctionSpec> spec = accepted(() -> Specs.spec(
                accepted(() -> new FunctionName(name)).map(FunctionName::value).orElse("orders-api"),
                "Does.",
                trigger(text, other),
                needs(text, other)));
        spec.ifPresent(FunctionSpecPropertyTest::isSound);
    }

    private static Trigger trigger(String text, String other) {
        Optional<Trigger> http = accepted(() -> new HttpApi(HttpMethod.GET, new HttpPath(text)));
        return http.or(() -> accepted(() ->
                        new EventBridgeRule(new EventBusName(text), new EventSource(text), new DetailType(other))))
                .orElse(Specs.sqs(1));
    }

    private static Needs needs(String text, String other) {
        return new Needs(
                accepted(() -> new ParameterName(text)).stream().toList(),
                accepted(() -> new SecretName(other)).stream().toList(),
                new Resources(
                        accepted(() -> new TableUse(new ResourceName(text), DataAccess.READ)).stream()
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private static void isSound(FunctionSpec spec) {
        GeneratedTree tree = GENERATOR.generate(spec);
        String folder = "functions/" + spec.identity().name() + "/";
        tree.files().forEach((path, content) -> {
            assertThat(path).startsWith(folder).matches("[A-Za-z0-9_./-]+").doesNotContain("..");
            assertThat(content).as(path).doesNotContain("\0", "\r").endsWith("\n");
            if (path.endsWith(".toml")) {
                new TomlMapper().readTree(content);
            }
            if (path.endsWith(".json")) {
                new JsonMapper().readTree(content);
            }
        });
        assertThat(ManifestParser.parse(tree.files().getOrDefault(folder + "function.yaml", "")))
                .isEqualTo(new ParsedManifest.Parsed(spec.manifest()));
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> parts = Arbitraries.of(
                "orders",
                "api",
                "-",
                "_",
                "/",
                "{",
                "}",
                "+",
                "{id}",
                "{rest+}",
                "..",
                ".",
                "\\",
                "\"",
                "'",
                "`",
                "$",
                "${name}",
                "<#if>",
                "|",
                "*",
                "@",
                "=",
                ":",
                " ",
                "\0",
                "\n",
                "\u202E",
                "\u043E",
                "\uFF4F",
                "\uD83C\uDF89",
                "match",
                "self",
                "null",
                "true",
                "1",
                "A",
                "quotes/currency",
                "Order Paid",
                "{type}",
                "{reference}",
                "//",
                "#",
                "%",
                "~");
        return Arbitraries.oneOf(
                parts.list().ofMinSize(1).ofMaxSize(5).map(all -> String.join("", all)),
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(10));
    }

    private static <T> Optional<T> accepted(Supplier<? extends T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValueException refused) {
            assertThat(refused.refusal().problem()).isNotBlank();
            assertThat(refused.refusal().advice()).isNotBlank();
            return Optional.empty();
        }
    }
}
