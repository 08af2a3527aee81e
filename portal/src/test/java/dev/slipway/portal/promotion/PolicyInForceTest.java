package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a policy says beyond who approves: certainty about commits, freezes, waits, automatic promotion. */
@DecisionsSlice
class PolicyInForceTest {
    private static final String LIN = "Lin Chen <lin@example.com>";
    /** The slice's clock stands at a Friday, 10:00 UTC. */
    private static final String FREEZE = """
            freezes:
              - {name: weekend, zone: UTC, weekly: FRI 09:00 to MON 07:00}
            """;

    private static final String STRICT = Orders.POLICY.replace("unverifiedQuorum: 1\n", "");

    @Autowired
    private Promotions promotions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AutomaticPromotions automatic;

    @Autowired
    private ManualDeliveryPipelines pipelines;

    @Autowired
    private ManualSourceRepository repository;

    @Autowired
    private ManualCommitProof proof;

    @Autowired
    private ManualTeamMembership membership;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private JdbcClient database;

    private Orders orders;

    @BeforeEach
    void startEmpty() {
        for (String table : List.of("promotion_decision", "promotion_vote", "audit_entry")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update audit_head set entry_number = 0, hash = '" + "0".repeat(64) + "'")
                .update();
        pipelines.clear();
        repository.clear();
        membership.clear();
        membership.owner("ada", "payments");
        membership.owner("omar", "payments");
        orders = new Orders(repository, pipelines);
        signIn(KnownPeople.ADA);
    }

    @AfterEach
    void leaveNothingBehind() {
        proof.clear();
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksForTwoPeopleWhereNobodyCanBeCertainWhoMadeACommit() {
        CommitId pushed = waitUnder(STRICT);

        assertThat(dossier().evidence().range().unverified()).containsExactly(pushed);
        assertThat(dossier().ruling().notices())
                .containsExactly("Of 1 commit nobody can be certain who made it. 2 people have to approve it.");
        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.Counted(1));
        signIn(KnownPeople.OMAR);
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void asksForOnePersonWhereThePortalMadeTheCommit() {
        CommitId made = waitUnder(STRICT);
        proof.prove(made, "lin");

        assertThat(dossier().ruling().notices()).isEmpty();
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void asksForOnePersonWhereTheGitHostSaysWhoBroughtTheCommit() {
        CommitId merged = waitUnder(STRICT);
        proof.merged(merged, "lin", "sam");

        assertThat(dossier().evidence().range().unverified()).isEmpty();
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void shutsOutWhoeverMergedOnTheGitHost() {
        CommitId merged = waitUnder(STRICT);
        proof.merged(merged, "lin", "ada");

        assertThat(dossier().ruling().objections())
                .singleElement()
                .asString()
                .contains("You had a hand in pull request 7", "Read archived orders");
    }

    @Test
    void anApprovalUnderAProofThatIsGoneIsStale() {
        CommitId merged = waitUnder(STRICT);
        proof.merged(merged, "lin", "sam");
        Shown before = shown();
        proof.unknown(merged, "The Git host could not be asked.");

        assertThat(promotions.approve(before, false)).isInstanceOf(PromotionOutcome.Changed.class);
        assertThat(dossier()
                        .evidence()
                        .range()
                        .doubt(dossier().evidence().range().commits().getFirst()))
                .isEqualTo("The Git host could not be asked.");
    }

    @Test
    void goesByWhoMadeACommitAndNotByWhomItClaims() {
        CommitId made = waitUnder(STRICT);
        proof.prove(made, "ada");

        assertThat(dossier().ruling().objections())
                .singleElement()
                .asString()
                .contains("You wrote commit", "Read archived orders");
    }

    @Test
    void shutsOutWhoeverACommitClaimsAsCoAuthor() {
        CommitId production = orders.seed(Orders.POLICY);
        CommitId candidate = repository.commit(
                LIN,
                "Read archived orders",
                Map.of("functions/orders-api/src/domain.rs", "x"),
                Map.of("Co-authored-by", "Sam Okafor <sam@example.com>, Ada Moreau <ada@home.example>"));
        orders.waiting(production, candidate);

        assertThat(dossier().ruling().objections()).singleElement().asString().contains("You wrote commit");
    }

    @Test
    void believesNobodyWhoCallsHimselfThePortal() {
        CommitId production = orders.seed(Orders.POLICY);
        CommitId forged = orders.commit("Slipway <slipway@localhost>", "Change everything");
        orders.waiting(production, forged);

        assertThat(dossier().evidence().range().unverified()).containsExactly(forged);
        assertThat(dossier().ruling().objections()).singleElement().asString().contains("does not know");
    }

    @Test
    void bindsAnApprovalToWhatWasCertainWhenItWasGiven() {
        CommitId made = waitUnder(STRICT);
        proof.prove(made, "lin");
        Shown shown = shown();
        proof.clear();

        assertThat(promotions.approve(shown, false)).isInstanceOf(PromotionOutcome.Changed.class);
    }

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

    private CommitId waitUnder(String policy) {
        CommitId production = orders.seed(policy);
        CommitId candidate = orders.commit(LIN, "Read archived orders");
        orders.waiting(production, candidate);
        return candidate;
    }

    private Dossier dossier() {
        return inbox.find(Orders.NAME).orElseThrow();
    }

    private Shown shown() {
        return dossier().shown();
    }

    private static void signIn(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(
                person.id(),
                "",
                person.roles().stream().map(role -> role.authority()).toArray(String[]::new)));
        SecurityContextHolder.setContext(context);
    }
}
