package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.scorecards.FunctionFacts.Surroundings;
import dev.slipway.portal.scorecards.checks.AllChecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void saysWhereAPanicStands() {
        assertThat(look("no-unwrap", Facts.sound().withFiles(Map.of("src/domain.rs", "fn a() { x.unwrap(); }"))))
                .isEqualTo(new Verdict.Failed(
                        "unwrap, expect or panic! stands in src/domain.rs:1.",
                        "Return an error of error_ext instead: what comes in from outside may be anything."));
        assertThat(look("no-unwrap", Facts.sound())).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void looksForTestsAndPropertyTests() {
        Facts none = Facts.sound().withFiles(Map.of("src/lib.rs", ""));
        assertThat(look("tests", none)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("property-tests", none)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("property-tests", Facts.sound()).fact()).contains("tests/properties.rs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "AIzaSyA-1234567890abcdefghijklmnopqrstu",
                "xoxb-123456789012-abcdefghijkl"
            })
    void findsKeysInAnyFile(String key) {
        for (String file : List.of("events/a.json", ".env", "README.md", "tests/a.rs", "src/a.rs")) {
            assertThat(look("no-secrets", Facts.sound().withFiles(Map.of(file, "first\n// k: " + key + "\n"))))
                    .as(file)
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.fact()).contains("a key stands in " + file + ":2"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "std::env::var(\"DB_PASSWORD\") | true",
                "env::var_os(\"STRIPE_API_KEY\") | true",
                "env!(\"SIGNING_SECRET\") | true",
                "option_env!(\"GITHUB_TOKEN\") | true",
                "env::var(@    \"AUTH_TOKEN\") | true",
                "env::var(\"DB_PASSWORD_ARN\") | false",
                "env::var(\"SIGNING_SECRET_NAME\") | false",
                "env::var(\"AWS_SESSION_TOKEN\") | false",
                "env::var(\"TABLE_ORDERS\") | false",
                "// env::var(\"DB_PASSWORD\") | false",
                "#[cfg(test)] mod t { fn f() { env::var(\"DB_PASSWORD\"); } } | false"
            })
    void findsSecretsThatAreReadFromTheEnvironment(String code, boolean found) {
        assertThat(
                        look("no-secrets", Facts.sound().withFiles(Map.of("src/a.rs", code.replace("@", "\n"))))
                                instanceof Verdict.Failed)
                .isEqualTo(found);
    }

    @Test
    void aVariableThatHoldsTheNameOfADeclaredSecretIsNone() {
        Facts reads = Facts.sound().withFiles(Map.of("src/a.rs", "env::var(\"SECRET_ORDERS_KEY\")"));

        assertThat(look("no-secrets", reads)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("no-secrets", reads.with("secrets: []", "secrets: [orders/key]")))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aLimitOfAZipMayBeLiftedForATimeAndIsNoneOfAnImage() {
        Facts large = Facts.sound().measured(1, 1, 24_000_000);
        String exemption = "architecture: arm64\nsizeExemption:\n  reason: It holds a model.\n  until: 2026-12-31\n";

        assertThat(look("zip-size", large)).isInstanceOf(Verdict.Failed.class);
        assertThat(look("zip-size", large.with("architecture: arm64\n", exemption)))
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        exempt -> assertThat(exempt.exemption().inWords())
                                .isEqualTo("until 2026-12-31, as function.yaml says: It holds a model."));
        assertThat(look(
                        "zip-size",
                        large.with("architecture: arm64\n", exemption).on(LocalDate.of(2027, 1, 1))))
                .isInstanceOf(Verdict.Failed.class);
        assertThat(look("zip-size", large.with("architecture: arm64\n", "architecture: arm64\npackage: image\n")))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(look("zip-size", Facts.sound().measured(1, 1, 20_000_000))).isInstanceOf(Verdict.Failed.class);
        assertThat(look("zip-size", Facts.sound().measured(1, 1, 19_999_999))).isInstanceOf(Verdict.Passed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http-api, 1.1.0, Passed",
        "http-api, 1.0.0, Passed",
        "http-api, 0.1.0, Failed",
        "http-api, 9.0.0, NotKnown",
        "batch-job, 1.1.0, NotKnown"
    })
    void knowsTheVersionsOfItsOwnTemplatesAlone(String name, String version, String verdict) {
        Facts facts = Facts.sound().with("name: http-api", "name: " + name).with("1.1.0", version);

        assertThat(look("template-version", facts).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void aListenerMayTakeLongerThanACaller() {
        String queue = "  type: sqs\n  queue: orders\n  batchSize: 10\n";
        Facts listener = Facts.sound().with("  type: http\n  method: POST\n  path: /orders\n", queue);

        assertThat(look("timeout", Facts.sound().with("timeout: 5", "timeout: 9")))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(look("timeout", listener.with("timeout: 5", "timeout: 120"))).isInstanceOf(Verdict.Passed.class);
        assertThat(look("timeout", listener.with("timeout: 5", "timeout: 121"))).isInstanceOf(Verdict.Failed.class);
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
    void anOwnerIsATeamWithPeople() {
        for (Map.Entry<Optional<Boolean>, Class<?>> each : Map.<Optional<Boolean>, Class<?>>of(
                        Optional.of(true), Verdict.Passed.class,
                        Optional.of(false), Verdict.Failed.class,
                        Optional.empty(), Verdict.NotKnown.class)
                .entrySet()) {
            Surroundings surroundings = new Surroundings(each.getKey(), Facts.SURROUNDINGS.production(), Facts.TODAY);
            assertThat(look("owner", Facts.sound().in(surroundings))).isInstanceOf(each.getValue());
        }
    }

    static Verdict look(String id, Facts facts) {
        Check check = AllChecks.get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return check.look(facts.get(), Limits.of(check, Map.of()));
    }
}
