package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.Description;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParsedManifest;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import tools.jackson.dataformat.toml.TomlMapper;

/** A description is whatever a person types: wherever it goes, it must stay text. */
class DescriptionsPropertyTest {

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();
    private static final Map<String, String> PLAIN = files("Does what it says.");

    @Property(tries = 500, seed = "20261123")
    void staysTheSameTextInTheCrateTheManifestAndTheReadme(@ForAll("descriptions") String description) {
        Map<String, String> files = files(description);
        assertThat(new TomlMapper()
                        .readTree(files.get("functions/orders-api/Cargo.toml"))
                        .path("package")
                        .path("description")
                        .asString())
                .isEqualTo(description);
        assertThat(ManifestParser.parse(files.get("functions/orders-api/function.yaml")))
                .isInstanceOfSatisfying(
                        ParsedManifest.Parsed.class,
                        parsed -> assertThat(parsed.manifest().description().value())
                                .isEqualTo(description));
        assertThat(paragraphAfterTheTitle(files.get("functions/orders-api/README.md")))
                .isEqualTo(description);
    }

    @Property(tries = 200, seed = "20261123")
    void touchesNoOtherFile(@ForAll("descriptions") String description) {
        files(description).forEach((path, content) -> {
            if (!path.matches(".*(Cargo\\.toml|function\\.yaml|README\\.md)")) {
                assertThat(content).as(path).isEqualTo(PLAIN.get(path));
            }
        });
    }

    @Provide
    Arbitrary<String> descriptions() {
        Arbitrary<String> hostile = Arbitraries.of(
                "\"",
                "\\",
                "'",
                "`",
                "${name}",
                "{{",
                "}}",
                "<#if>",
                "<script>",
                "&amp;",
                "# ",
                "- ",
                "1. ",
                "1) ",
                "+ ",
                "> ",
                "|",
                "*",
                "_",
                "~~",
                "[a](b)",
                "![",
                "]]>",
                "$(id)",
                "\"\"\"",
                "'''",
                ": ",
                " #",
                "--",
                "%",
                "@",
                "!",
                "\\n",
                "\\u0041",
                "/*",
                "*/",
                "//",
                "==",
                "^",
                "é",
                "注文",
                "🎉");
        return Arbitraries.oneOf(
                        hostile,
                        Arbitraries.strings().all().ofMaxLength(12),
                        Arbitraries.strings().ascii().ofMaxLength(8))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(text -> Description.check(text).isEmpty());
    }

    private static Map<String, String> files(String description) {
        return GENERATOR
                .generate(Specs.spec("orders-api", description, Specs.http("POST", "/orders"), Needs.none()))
                .files();
    }

    private static String paragraphAfterTheTitle(String markdown) {
        Node title = Parser.builder().build().parse(markdown).getFirstChild();
        return TextContentRenderer.builder().build().render(title.getNext());
    }
}
