package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"orders-api", "a1", "quotes", "x-2-y", "abcdefghij-abcdefghij-abcdefghij-abcdefg"})
    void acceptsKebabCase(String name) {
        assertThat(FunctionName.check(name)).isEmpty();
        assertThat(new FunctionName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orders",
                "orders_api",
                "-orders",
                "orders-",
                "orders--api",
                "1orders",
                "orders api",
                "órders",
                "orders/api",
                "..",
                "orders\n",
                "a"
            })
    void refusesWhatIsNotKebabCase(String name) {
        assertThat(FunctionName.check(name)).isPresent();
        assertThatThrownBy(() -> new FunctionName(name)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "async", "self", "macro-rules", "gen"})
    void refusesKeywordsOfRust(String name) {
        assertThat(FunctionName.check(name))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.message()).contains(name, "keyword of Rust", "choose a name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test",
                "core",
                "std",
                "alloc",
                "proc-macro",
                "proto-defs",
                "settings",
                "tracing-setup",
                "error-ext",
                "tokio",
                "serde-json",
                "build",
                "deps",
                "con"
            })
    void refusesNamesThatAreTaken(String name) {
        assertThat(FunctionName.check(name))
                .hasValueSatisfying(refusal -> assertThat(refusal.problem()).contains("“" + name + "” is taken:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "common", "google"})
    void refusesThePackagesOfMessages(String name) {
        assertThat(FunctionName.check(name).orElseThrow().message()).contains("protobuf package " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../orders", "functions/orders", "orders\\api", "/orders", "C:orders", "orders\0api", ".orders"})
    void refusesWhatLeadsToAnotherFolder(String name) {
        assertThat(FunctionName.check(name)).isPresent();
    }

    @Test
    void namesTheLetterThatOnlyLooksLikeLatin() {
        assertThat(FunctionName.check("\u043Erders-api").orElseThrow().message())
                .contains("U+043E, CYRILLIC SMALL LETTER O", "letters a to z");
        assertThat(FunctionName.check("orders\u2010api").orElseThrow().message())
                .contains("U+2010, HYPHEN");
        assertThat(FunctionName.check("\uFF4Frders").orElseThrow().message())
                .contains("FULLWIDTH LATIN SMALL LETTER O");
        assertThat(ResourceName.check("\u0430udit").orElseThrow().message()).contains("CYRILLIC SMALL LETTER A");
        assertThat(TeamName.check("p\u0430yments").orElseThrow().message()).contains("CYRILLIC SMALL LETTER A");
    }

    @Test
    void saysHowLongANameMayBe() {
        assertThat(FunctionName.check("a".repeat(41)).orElseThrow().message())
                .contains("has 41 characters", "use 2 to 40");
    }

    @Test
    void suggestsTheNearestNameWhileTyping() {
        assertThat(FunctionName.check("OrdersApi v2!").orElseThrow().message()).contains("e.g. orders-api-v2");
        assertThat(FunctionName.suggestion("Order Intake")).contains(new FunctionName("order-intake"));
        assertThat(FunctionName.suggestion("???")).isEmpty();
        assertThat(FunctionName.suggestion("Match")).isEmpty();
    }

    @Test
    void survivesHugeAndHostileInput() {
        assertThat(FunctionName.check("a-".repeat(100_000)))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.message().length()).isLessThan(300));
        assertThat(FunctionName.check("a\u202Eb").orElseThrow().message()).doesNotContain("\u202E");
    }

    @Test
    void isWrittenWithUnderscoresInRust() {
        assertThat(new FunctionName("orders-api").crateIdentifier()).isEqualTo("orders_api");
    }
}
