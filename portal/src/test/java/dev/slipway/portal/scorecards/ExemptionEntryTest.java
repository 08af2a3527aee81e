package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.scorecards.Verdict.Exemption;
import dev.slipway.portal.scorecards.checks.AllChecks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionEntryTest {
    private static final String LEVELS = "schema: 1 # ours\nlevels:\n  - {name: bronze, checks: [arm64]}\n";
    private static final Exemption EXEMPTION = new Exemption(
            "orders-api", "arm64", "a # \"quoted\": {reason}\nin two lines", LocalDate.of(2027, 3, 31), "ada");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exemptions: []\n",
                "exemptions: [ ] # none yet\ncampaigns: []\n",
                "exemptions:\ncampaigns: []\n",
                "exemptions:\n  # the first\n  - {function: a, check: arm64, reason: b, until: 2027-01-01, approver: c}\n",
                "exemptions:\n- function: a\n  check: arm64\n  reason: b\n  until: 2027-01-01\n  approver: c\n# the end\n",
                "exemptions:\r\n    - function: a\r\n      check: arm64\r\n      reason: b\r\n      until: 2027-01-01\r\n      approver: c\r\n"
            })
    void addsTheExemptionAndKeepsAllElse(String rest) {
        String text = LEVELS + rest;

        String written = ExemptionEntry.addTo(text, EXEMPTION).orElseThrow();

        assertThat(exemptions(written))
                .startsWith(EXEMPTION)
                .hasSize(exemptions(text).size() + 1);
        assertThat(written.lines()).containsSubsequence(LEVELS.lines().toList());
        assertThat(written.lines().filter(line -> line.contains("#")).toList())
                .containsAll(text.lines()
                        .filter(line -> line.contains("#"))
                        .map(line -> line.replace(" [ ]", ""))
                        .toList());
        assertThat(written.contains("\r\n")).isEqualTo(text.contains("\r\n"));
    }

    @Test
    void doesNotTouchAListInBrackets() {
        assertThat(ExemptionEntry.addTo(LEVELS + "exemptions: [{function: a}]\n", EXEMPTION))
                .isEmpty();
    }

    private static List<Exemption> exemptions(String text) {
        assertThat(RulesFile.read(text, AllChecks.get(), false)).isInstanceOf(RulesReading.Known.class);
        return ((RulesReading.Known) RulesFile.read(text, AllChecks.get(), false))
                .rules()
                .exemptions();
    }
}
