package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange.Plan;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.scorecards.Exemptions.Wish;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Owners exempt the functions of their team, by a commit. */
@Tag("database")
class GrantExemptionTest {
    @TempDir
    Path folder;

    @AutoClose
    private ScoredCatalog scored;

    @BeforeEach
    void open() {
        scored = new ScoredCatalog(folder);
    }

    @Test
    void anOwnerExemptsFromACheckByACommit() {
        scored.catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        GrantExemption change = new GrantExemption(scored.standings, JsonMapper.shared());
        ChangeRequest request = exemption("ada");

        assertThat(change.team(request)).isEqualTo(new TeamName("payments"));
        assertThat(change.refusal(request, scored.catalog.source().tip())).isEmpty();
        Plan plan = change.plan(request, scored.catalog.source().tip());
        scored.catalog.write("scorecards.yaml", text(plan));

        assertThat(plan.subject()).isEqualTo("Exempt orders-api from no-unwrap until 2027-01-31");
        assertThat(text(plan)).startsWith(ScoredCatalog.RULES);
        assertThat(scored.scorecards
                        .of("orders-api")
                        .orElseThrow()
                        .result("no-unwrap")
                        .orElseThrow()
                        .verdict())
                .isInstanceOfSatisfying(
                        Verdict.Exempt.class,
                        exempt -> assertThat(exempt.exemption().approver()).isEqualTo("ada"));
        assertThat(change.refusal(request, scored.catalog.source().tip())).isEmpty();
        assertThat(text(change.plan(request, scored.catalog.source().tip()))).isEqualTo(text(plan));
    }

    @Test
    void nobodyElseExempts() {
        GrantExemption change = new GrantExemption(scored.standings, JsonMapper.shared());

        assertThat(change.refusal(exemption("lin"), scored.catalog.source().tip())
                        .orElseThrow())
                .isEqualTo("lin is no owner of the team payments: its owners alone exempt its functions.");
        scored.catalog.write("scorecards.yaml", "schema: 1\nlevels: []");
        assertThat(change.refusal(exemption("ada"), scored.catalog.source().tip())
                        .orElseThrow())
                .contains("scorecards.yaml is broken");
    }

    private static ChangeRequest exemption(String person) {
        return new ChangeRequest(
                "orders-api",
                JsonMapper.shared()
                        .writeValueAsString(new Wish("no-unwrap", "It is being rewritten.", LocalDate.of(2027, 1, 31))),
                new Person(person, person, person + "@example.com", Set.of(Role.DEVELOPER)));
    }

    private static String text(Plan plan) {
        return new String(plan.files().written().get("scorecards.yaml"), StandardCharsets.UTF_8);
    }
}
