package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.scorecards.FunctionFacts.Surroundings;
import dev.slipway.portal.scorecards.checks.AllChecks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check passes, fails, or does not know, and says by which fact. */
class ChecksTest {

    @Test
    void aSoundFunctionThatNobodyMeasuredFailsNothing() {
        for (Check check : AllChecks.get()) {
            assertThat(look(check.id(), Facts.sound())).as(check.id()).isNotInstanceOf(Verdict.Failed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arm64, architecture: arm64, architecture: x86_64, x86_64",
        "memory-range, memory: 256, memory: 3008, 3008 MB",
        "template-version, version: 1.1.0, version: 0.1.0, 2 versions on"
    })
    void looksAtTheManifest(String check, String text, String replacement, String fact) {
        assertThat(look(check, Facts.sound())).isInstanceOf(Verdict.Passed.class);
        assertThat(look(check, Facts.sound().with(text, replacement)))
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                    assertThat(failed.fact()).contains(fact);
                    assertThat(failed.advice()).endsWith(".");
                });
    }

    @Test
    void knowsNothingOfAManifestThatCannotBeRead() {
        Facts broken = Facts.sound().with("schema: 1", "schema: one");
        for (String check : new String[] {"arm64", "memory-range", "timeout", "owner", "runtime", "least-privilege"}) {
            assertThat(look(check, broken)).isEqualTo(new Verdict.NotKnown("function.yaml cannot be read."));
        }
    }

    @Test
    void looksForPanicsOutsideOfTests() {
        String code = """
                fn a() { x.unwrap(); }
                // y.unwrap();
                fn b() { z.unwrap_or_default(); }
                #[cfg(test)]
                mod tests { fn c() { x.expect("y"); } }
                """;
        assertThat(look("no-unwrap", Facts.sound().withFiles(Map.of("src/domain.rs", code))))
                .isEqualTo(new Verdict.Failed(
                        "unwrap or expect stands in src/domain.rs:1.",
                        "Return an error of error_ext instead: what comes in from outside may be anything."));
        assertThat(look("no-unwrap", Facts.sound().withFiles(Map.of("tests/a.rs", code))))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void looksForTestsAndPropertyTests() {
        Facts none = Facts.sound().withFiles(Map.of("src/lib.rs", ""));
        assertThat(look("tests", none)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("property-tests", none)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("property-tests", Facts.sound()).fact()).contains("tests/properties.rs");
    }

    @Test
    void looksForSecretsInCodeAndEnvironment() {
        assertThat(look(
                        "no-secrets",
                        Facts.sound().withFiles(Map.of("events/a.json", "{\"k\": \"AKIAIOSFODNN7EXAMPLE\"}"))))
                .extracting(Verdict::fact)
                .isEqualTo("Something like a secret stands in events/a.json:1.");
        assertThat(look(
                        "no-secrets",
                        Facts.sound().withFiles(Map.of("src/a.rs", "let x = std::env::var(\"DB_PASSWORD\");"))))
                .isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void tellsTooFewMeasurementsFromBadOnes() {
        assertThat(look("init-p50", Facts.sound())).isInstanceOf(Verdict.NotKnown.class);
        assertThat(look("init-p50", Facts.sound().measured(9, 900, 1_000_000)).fact())
                .contains("There were 9 cold starts");
        assertThat(look("init-p50", Facts.sound().measured(10, 12, 1_000_000))).isInstanceOf(Verdict.Passed.class);
        assertThat(look("init-p50", Facts.sound().measured(10, 900, 1_000_000))).isInstanceOf(Verdict.Failed.class);
        assertThat(look("init-p99", Facts.sound().measured(99, 900, 1_000_000))).isInstanceOf(Verdict.NotKnown.class);
        assertThat(look("init-p99", Facts.sound().measured(100, 900, 1_000_000)))
                .isInstanceOf(Verdict.Failed.class);
        assertThat(look("zip-size", Facts.sound().measured(1, 1, 21_000_000))).isInstanceOf(Verdict.Failed.class);
        assertThat(look("zip-size", Facts.sound().measured(1, 1, 1_600_000)).fact())
                .contains("1.6 MB");
    }

    @Test
    void looksAtWhatStandsOutsideOfTheFolder() {
        Facts orphan = Facts.sound().in(new Surroundings(Optional.of(false), false, Facts.TODAY));
        Facts unknown = Facts.sound().in(new Surroundings(Optional.empty(), false, Facts.TODAY));
        assertThat(look("owner", orphan)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("owner", unknown)).isInstanceOf(Verdict.NotKnown.class);
        assertThat(look("alarms", Facts.sound())).isInstanceOf(Verdict.NotKnown.class);
        assertThat(look("alarms", Facts.sound().in(new Surroundings(Optional.of(true), true, Facts.TODAY))))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(look(
                        "runtime",
                        Facts.sound().in(new Surroundings(Optional.of(true), true, Facts.TODAY.plusYears(4)))))
                .isInstanceOf(Verdict.Failed.class);
    }

    private static Verdict look(String id, Facts facts) {
        Check check = AllChecks.get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return check.look(facts.get(), Limits.of(check, Map.of()));
    }
}
