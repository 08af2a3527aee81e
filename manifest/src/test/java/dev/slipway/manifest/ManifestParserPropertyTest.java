package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestParserPropertyTest {

    @Property
    void readsWhateverTheWriterWrites(@ForAll("manifests") Manifest manifest) {
        assertThat(ManifestParser.parse(ManifestWriter.write(manifest))).isEqualTo(new ParsedManifest.Parsed(manifest));
    }

    @Property
    void noTextIsTooOddToBeJudged(@ForAll String text) {
        assertJudged(text);
    }

    @Property
    void noYamlIsTooOddToBeJudged(@ForAll("yamlish") String text) {
        assertJudged(text);
    }

    @Property
    void noNameIsTooOddToBeJudged(@ForAll String text) {
        if (FunctionName.check(text).isEmpty()) {
            assertThat(new FunctionName(text).value()).matches("[a-z][a-z0-9-]{1,39}");
        }
        FunctionName.suggestion(text)
                .ifPresent(name -> assertThat(FunctionName.check(name.value())).isEmpty());
    }

    @Provide
    Arbitrary<Manifest> manifests() {
        return AnyManifest.manifests();
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of(
                        "schema: 1\n",
                        "name: ",
                        "trigger:\n",
                        "  type: http\n",
                        "- ",
                        "{",
                        "}",
                        "[",
                        "]",
                        ": ",
                        "? ",
                        "&a ",
                        "*a",
                        "!!int ",
                        "! ",
                        "|\n",
                        ">-\n",
                        "# c\n",
                        "\n",
                        "  ",
                        "\t",
                        "'",
                        "\"",
                        "---\n",
                        "...\n",
                        "%YAML 1.2\n",
                        "memory: 256\n",
                        "<<: ",
                        "resources:\n",
                        "  tables: []\n",
                        "\u0085",
                        "\u2028",
                        "\uFEFF",
                        "1e999",
                        "0x10",
                        "null",
                        "concurrency: {reason: x}\n",
                        "sizeExemption: {until: 2027-02-30}\n")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void assertJudged(String text) {
        switch (ManifestParser.parseLeniently(text)) {
            case ParsedManifest.Parsed parsed ->
                assertThat(ManifestParser.parse(ManifestWriter.write(parsed.manifest())))
                        .isEqualTo(new ParsedManifest.Parsed(parsed.manifest()));
            case ParsedManifest.Invalid invalid ->
                assertThat(invalid.problems()).allSatisfy(problem -> {
                    assertThat(problem.message()).isNotBlank().doesNotContain("\n");
                    assertThat(problem.line()).isPositive();
                });
        }
    }
}
