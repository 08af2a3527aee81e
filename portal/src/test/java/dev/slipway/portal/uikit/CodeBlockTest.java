package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeBlockTest {

    static Stream<String> scripts() {
        return Stream.<Class<? extends Component>>of(CodeBlock.class, RichText.class, Chart.class)
                .flatMap(component -> Arrays.stream(component.getAnnotationsByType(JavaScript.class)))
                .map(JavaScript::value);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void loadsEachScriptFromTheClassPath(String script) {
        assertThat(script).startsWith("context://");
        String resource = "META-INF/resources/" + script.substring("context://".length());
        assertThat(getClass().getClassLoader().getResource(resource)).as(script).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "src/main.rs, RUST",
        "Cargo.toml, TOML",
        "Cargo.lock, TOML",
        "function.yaml, YAML",
        "events/example.json, JSON",
        "proto/api.proto, PROTOBUF",
        "Makefile, MAKE",
        "LICENSE, PLAIN"
    })
    void tellsTheLanguageFromTheFileName(String file, CodeLanguage language) {
        assertThat(CodeLanguage.ofFile(file)).isEqualTo(language);
    }

    @Test
    void canBeReachedByKeyboardAndSaysWhatItIs() {
        CodeBlock block = new CodeBlock("src/main.rs", "fn main() {}", CodeLanguage.RUST);

        assertThat(block.getElement().getAttribute("tabindex")).isEqualTo("0");
        assertThat(block.getElement().getAttribute("aria-label")).isEqualTo("src/main.rs");
    }

    @Test
    void showsWhatItWasGivenLast() {
        CodeBlock block = new CodeBlock("Cargo.toml", "[package]", CodeLanguage.TOML);

        block.show("[workspace]", CodeLanguage.TOML, Set.of(1));

        assertThat(block.text()).isEqualTo("[workspace]");
    }
}
