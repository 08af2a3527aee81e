package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a policy says beyond who approves: freezes, waits, automatic promotion. */
class PolicyInForceTest extends PolicyStory {
    /** The slice's clock stands at a Friday, 10:00 UTC. */
    private static final String FREEZE = """
            freezes:
              - {name: weekend, zone: UTC, weekly: FRI 09:00 to MON 07:00}
            """;

    @Autowired
    private AutomaticPromotions automatic;

    @Test
    void letsNothingThroughAFreeze() {
        waitUnder(Orders.POLICY + FREEZE);

        assertThat(promotions.approve(shown(), false))
                .isInstanceOfSatisfying(
                        PromotionOutcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(
                                        "Production is frozen (weekend) until Mon 23 Nov 2026, 07:00 UTC: wait until then."));
        assertThat(promotions.breakGlass(shown(), false, "Payments are down"))
                .isInstanceOf(PromotionOutcome.Refused.class);
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void letsAnApproverBreakTheGlassWithAReasonThatTheAuditKeeps() {
        waitUnder(Orders.POLICY + FREEZE + "breakGlass: true\n");

        assertThat(dossier().ruling().mayApprove()).isFalse();
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Refused.class);
        assertThat(promotions.breakGlass(shown(), false, "Payments are down"))
                .isInstanceOf(PromotionOutcome.Approved.class);
        assertThat(audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 10)).anySatisfy(entry -> {
            assertThat(entry.deed().action()).isEqualTo("promotion.glass-broken");
            assertThat(entry.deed().facts())
                    .containsEntry("reason", "Payments are down")
                    .containsEntry("freeze", "weekend");
        });
    }

    @Test
    void asksForAReasonBeforeTheGlassIsBroken() {
        waitUnder(Orders.POLICY + FREEZE + "breakGlass: true\n");
        Shown shown = shown();

        assertThatThrownBy(() -> promotions.breakGlass(shown, false, "  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say why it cannot wait");
    }

    @Test
    void breaksNoGlassWhereThereIsNone() {
        waitUnder(Orders.POLICY + "breakGlass: true\n");

        assertThat(promotions.breakGlass(shown(), false, "In a hurry")).isInstanceOf(PromotionOutcome.Refused.class);
    }

    @Test
    void waitsBetweenReleasesAsLongAsThePolicySays() {
        waitUnder(Orders.POLICY + "coolDownMinutes: 1441\n");

        assertThat(dossier().ruling().objections())
                .singleElement()
                .asString()
                .contains("v17", "1441 minutes", "come back at 20 Nov, 10:01 UTC");
    }

    @Test
    void promotesByItselfWhatIsGreen() {
        proof.prove(waitUnder(Orders.POLICY + "automatic: true\n"), "lin");

        automatic.promoteWhatIsGreen();

        assertThat(pipelines.received())
                .singleElement()
                .satisfies(decision -> assertThat(decision.summary())
                        .contains("Approved by The policy (policy)", "All evidence is green"));
        automatic.promoteWhatIsGreen();
        assertThat(pipelines.received()).hasSize(1);
    }

    @Test
    void holdsARegressionAndSaysSo() {
        proof.prove(waitUnder(Orders.POLICY + "automatic: true\n"), "lin");
        pipelines.put(Orders.NAME, Orders.facts(shown().release(), 221, 40.0, 1_018_000));

        automatic.promoteWhatIsGreen();

        assertThat(pipelines.received()).isEmpty();
        assertThat(dossier().ruling().notices())
                .singleElement()
                .asString()
                .contains("holds this", "Init p50 of cold starts");
    }

    @Test
    void leavesToPeopleWhatIsUnverifiedFrozenOrNotAsked() {
        for (String policy : List.of(
                Orders.POLICY + "automatic: true\n", Orders.POLICY + FREEZE + "automatic: true\n", Orders.POLICY)) {
            pipelines.clear();
            repository.clear();
            CommitId candidate = waitUnder(policy);
            if (policy.contains(FREEZE) || policy.equals(Orders.POLICY)) {
                proof.prove(candidate, "lin");
            }
            automatic.promoteWhatIsGreen();
            assertThat(pipelines.received()).as(policy).isEmpty();
        }
    }

    @Test
    void judgesAChangeOfThePolicyByTheOldOneAndSaysSo() {
        CommitId production = orders.seed(Orders.POLICY);
        repository.commit(
                LIN, "Let everybody approve", Map.of("policies/production.yaml", Orders.POLICY + "automatic: true\n"));
        orders.waiting(production, orders.commit(LIN, "Read archived orders"));

        assertThat(dossier().ruling().notices())
                .anyMatch(notice -> notice.contains("changes the policy itself; it is judged by the policy that runs"));
        automatic.promoteWhatIsGreen();
        assertThat(pipelines.received()).isEmpty();
    }
}
