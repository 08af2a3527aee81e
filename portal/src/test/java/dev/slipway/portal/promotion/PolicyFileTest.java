package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.promotion.PolicyReading.Problem;
import dev.slipway.portal.shared.EnvironmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    private static final String FREEZE = Orders.POLICY + "freezes:\n  - {name: weekend, zone: UTC, ";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsThePolicyOfANewCatalog() throws IOException {
        Optional<PromotionPolicy> policy =
                parse(Files.readString(Path.of("../functions-catalog/policies/production.yaml")));

        assertThat(problems).isEmpty();
        assertThat(policy.orElseThrow().voting().unverifiedQuorum()).isEqualTo(2);
        assertThat(policy.orElseThrow().timing().breakGlass()).isTrue();
        assertThat(policy.orElseThrow().automatic()).isFalse();
    }

    @Test
    void asksForTwoPeopleWhereTheFileSaysNothingOfUnverifiedCommits() {
        PromotionPolicy policy =
                parse(Orders.POLICY.replace("unverifiedQuorum: 1\n", "")).orElseThrow();

        assertThat(policy.voting().unverifiedQuorum()).isEqualTo(2);
        assertThat(policy.timing()).isEqualTo(PromotionPolicy.Timing.ALWAYS);
        assertThat(policy.automatic()).isFalse();
    }

    @Test
    void readsFreezesCoolDownAndAutomation() {
        PromotionPolicy policy = parse(Orders.POLICY + """
                freezes:
                  - name: weekend
                    zone: Europe/Berlin
                    weekly: FRI 16:00 to MON 07:00
                  - {name: fair, zone: UTC, from: "2026-12-01T00:00", to: "2026-12-02T00:00"}
                breakGlass: true
                coolDownMinutes: 30
                automatic: true
                """).orElseThrow();

        assertThat(policy.timing().freezes()).extracting(FreezeWindow::name).containsExactly("weekend", "fair");
        assertThat(policy.timing().coolDown()).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.automatic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weekly: FRI 16:00 to LUN 07:00} | is no weekly window
            weekly: FRI 25:00 to MON 07:00} | is no weekly window
            weekly: MON 07:00 to MON 07:00} | This freeze cannot be
            from: tomorrow, to: "2026-12-02T00:00"} | is no date and time
            from: "2026-12-02T00:00", to: "2026-12-01T00:00"} | This freeze cannot be
            from: "2026-12-02T00:00"} | Field to is missing
            weekly: FRI 16:00 to MON 07:00, reason: rest} | Unknown field
            """)
    void namesWhatIsWrongWithAFreezeAndItsLine(String fields, String message) {
        assertThat(parse(FREEZE + fields + "\n")).isEmpty();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isGreaterThanOrEqualTo(8);
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @Test
    void refusesAnUnknownZone() {
        assertThat(parse(FREEZE.replace("UTC", "Berlin") + "weekly: FRI 16:00 to MON 07:00}\n"))
                .isEmpty();
        assertThat(problems).extracting(Problem::message).containsExactly("\"Berlin\" is no time zone.");
    }

    private Optional<PromotionPolicy> parse(String text) {
        return PolicyFile.parse(text, EnvironmentName.PRODUCTION, problems);
    }
}
