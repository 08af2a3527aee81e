package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a policy asks for depends on how certain it is who made the commits of a release. */
class CertaintyTest extends PolicyStory {
    private static final String STRICT = Orders.POLICY.replace("unverifiedQuorum: 1\n", "");

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
}
