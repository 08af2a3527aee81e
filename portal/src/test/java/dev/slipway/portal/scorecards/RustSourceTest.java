package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in Rust code is code, and part of what is shipped. */
class RustSourceTest {

    @Test
    void readsPathsAndAttributesOfAnyLength() {
        String path = "a::".repeat(20_000);

        assertThat(facts(Map.of("src/a.rs", "#[" + path + "test] fn f() { x.unwrap(); }"))
                        .tests())
                .hasSize(1);
        assertThat(facts(Map.of("src/a.rs", "#[" + path + "b] fn f() { x.unwrap(); }"))
                        .panics())
                .hasSize(1);
        assertThat(facts(Map.of("src/a.rs", "#[" + path + "proptest] fn f() {}"))
                        .propertyTests())
                .hasSize(1);
        assertThat(facts(Map.of("src/a.rs", "#[test_case::test_matrix(1)] fn f() { x.unwrap(); }"))
                        .panics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#[test] ", "'\\u{", "Option::<", ".unwrap() ", "# ", "a.\n", "r#", "env!(\"A"})
    void readsMuchOfTheSameInOnePass(String repeated) {
        String much = repeated.repeat(400_000 / repeated.length());

        assertThat(facts(Map.of("src/a.rs", "fn f() { x.unwrap(); }\n#" + " ".repeat(200_000) + "\n" + much))
                        .panics())
                .contains("src/a.rs:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.unwrap();",
                "x . expect (\"is there\");",
                "x\n    .unwrap()\n",
                "xs.iter().map(Result::unwrap);",
                "xs.iter().map(Option::<u8>::unwrap);",
                "x.unwrap_err();",
                "println!(\"{}\", x.unwrap());",
                "panic!(\"no\");",
                "todo! {}",
                "unimplemented!()",
                "/* a /* b */ c */ x.unwrap();",
                "let quote = '\"'; x.unwrap(); let other = '\"';",
                "let tick = '\\''; x.unwrap();",
                "let a = \"\\\\\"; x.unwrap();",
                "fn f<'a>(x: &'a str) { x.unwrap() }",
                "let r = r#\"a \" b\"#; x.unwrap();",
                "#[cfg(not(test))] fn f() { x.unwrap(); }",
                "#[cfg(any(test, feature = \"a\"))] fn f() { x.unwrap(); }",
                "#[cfg_attr(test, allow(dead_code))] fn f() { x.unwrap(); }",
                "#[cfg(test)] use a::b;\nfn f() { x.unwrap(); }",
                "#[cfg(test)]\nmod tests { fn g() {} }\nfn f() { x.unwrap(); }",
                "#[cfg(test)] const A: [u8; 2] = [1, 2]; fn f() { x.unwrap(); }"
            })
    void findsAPanicThatIsShipped(String code) {
        assertThat(facts(Map.of("src/a.rs", code)).panics()).as(code).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.unwrap_or(1); x.unwrap_or_default(); x.unwrap_or_else(f); x.expect_none();",
                "// x.unwrap()",
                "/// x.unwrap()",
                "/* x.unwrap() /* */ y.unwrap() */",
                "let a = \"x.unwrap()\";",
                "let a = \"\\\" x.unwrap()\";",
                "let a = r#\"\" x.unwrap() \"#;",
                "let a = b\"panic!(1)\";",
                "#[cfg(test)] mod tests { fn f() { x.unwrap(); } }",
                "#[cfg(test)]\n#[allow(clippy::all)]\npub(crate) mod tests { const S: &str = \"}\"; fn f() { x.unwrap(); } }",
                "#[cfg(all(test, feature = \"a\"))] fn f() { x.unwrap(); }",
                "#[test] fn f() { x.unwrap(); }",
                "#[tokio::test(flavor = \"multi_thread\")]\nasync fn f() { x.unwrap(); }",
                "#![cfg(test)]\nfn f() { x.unwrap(); }",
                "fn unwrap() {} fn expect(a: u8) {} struct S { unwrap: u8 }",
                "std::panic::catch_unwind(f); use std::panic;"
            })
    void passesOverWhatIsNoPanicOrNotShipped(String code) {
        assertThat(facts(Map.of("src/a.rs", code)).panics()).as(code).isEmpty();
    }

    @Test
    void aModuleOfTestsMayStandInFilesOfItsOwn() {
        Map<String, String> files = Map.of(
                "src/lib.rs", "#[cfg(test)]\nmod samples;\nmod domain;",
                "src/domain.rs", "#[cfg(test)] mod tests;",
                "src/samples.rs", "fn a() { b.unwrap(); }",
                "src/domain/tests.rs", "fn a() { b.unwrap(); }",
                "src/domain/real.rs", "fn a() { b.unwrap(); }",
                "tests/all.rs", "fn a() { b.unwrap(); }",
                "build.rs", "fn a() { b.unwrap(); }");

        assertThat(facts(files).panics()).containsExactly("src/domain/real.rs:1");
    }

    @Test
    void namesTheLineAlsoBehindWhatIsLeftOut() {
        assertThat(facts(Map.of("src/a.rs", "/*\n\n*/\n#[cfg(test)]\nmod t {\n}\nlet a = \"\n\";\nx.unwrap();"))
                        .panics())
                .containsExactly("src/a.rs:9");
    }

    @Test
    void endsWithAFileThatDoesNot() {
        for (String code :
                List.of("\"", "/*", "r#\"", "#[cfg(test)", "#[test]", "#[cfg(test)] mod t {", "'", "b'", "#")) {
            assertThat(facts(Map.of("src/a.rs", code)).panics()).as(code).isEmpty();
        }
    }

    @Test
    void knowsTestsAndPropertyTestsByTheirCodeAlone() {
        CodeFacts facts = facts(Map.of(
                "src/a.rs", "// #[test]\n// proptest! {}",
                "src/b.rs", "#[rstest]\nfn f() {}",
                "src/c.rs", "const HELP: &str = \"#[test] proptest! {\";",
                "tests/d.rs", "proptest! {\n    #[test]\n    fn f(x in 0..9) {}\n}",
                "tests/e.rs", "#[proptest::property_test]\nfn f(x: u8) {}",
                "tests/f.rs", "#[tokio::test]\nasync fn f() {}"));

        assertThat(facts.tests()).containsExactly("src/b.rs", "tests/d.rs", "tests/e.rs", "tests/f.rs");
        assertThat(facts.propertyTests()).containsExactly("tests/d.rs", "tests/e.rs");
    }

    private static CodeFacts facts(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CodeFacts.of(bytes);
    }
}
