package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which policy decides over a release, and what a broken one does. */
class ProductionsPolicyTest extends PromotionStory {
    @Test
    void blocksOnBrokenPolicy() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: many"));
        CommitId candidate = repository.commit(
                LIN,
                "Mend the policy",
                Map.of("policies/production.yaml", Orders.POLICY, "functions/orders-api/src/domain.rs", "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("policies/production.yaml at " + production.abbreviated()
                        + ", line 4: Field quorum must be a whole number."));
    }

    @Test
    void blocksWithoutAPolicy() {
        repository.clear();
        production =
                repository.commit(LIN, "Begin", Map.of("functions/orders-api/function.yaml", Orders.manifest(256, "")));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("The file is missing"));
    }

    @Test
    void blocksAReleaseThatWouldLeaveProductionWithABrokenPolicy() {
        CommitId candidate = repository.commit(
                LIN,
                "Break the policy",
                Map.of("policies/production.yaml", "schema: 7", "functions/orders-api/src/domain.rs", "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("would leave production with a policy that cannot be read")
                        && reason.contains("Schema 7 is newer"));
    }

    @Test
    void blocksWhereProductionsRevisionIsLostFromTheRepository() {
        CommitId candidate = orders.commit(LIN, "Accept orders");
        orders.waiting(new CommitId("f".repeat(40)), candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("does not hold this revision any more"));
    }

    @Test
    void readsThePolicyOfProductionAndNotTheOneUnderApproval() {
        CommitId candidate = repository.commit(
                ADA,
                "Drop four eyes",
                Map.of(
                        "policies/production.yaml",
                        Orders.POLICY.replace("fourEyes: true", "fourEyes: false"),
                        "functions/orders-api/src/domain.rs",
                        "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("You wrote commit"));
    }

    @Test
    void readsTheMainBranchesPolicyBeforeTheFirstRelease() {
        CommitId candidate = orders.commit(LIN, "Accept orders");
        repository.commit(
                SAM,
                "Ask for smoke only",
                Map.of("policies/production.yaml", Orders.POLICY.replace("checks, smoke", "x")));
        orders.waiting(Optional.empty(), Orders.release(1, candidate), "token-1");

        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly("The policy requires the evidence \"x\", which nothing here provides.");
    }

    @Test
    void requiresTheEvidenceThatThePolicyNames() {
        CommitId candidate = waitForApproval(LIN);
        RunFacts all = Orders.facts(Orders.release(18, candidate), 221, 10.9, 1_018_000);
        pipelines.put(
                Orders.NAME,
                new RunFacts(all.release(), all.checks(), Optional.empty(), all.coldStarts(), all.zipBytes()));

        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly(
                        "The policy requires \"Smoke on events/\" to be there and good, and it says: not run.");
    }

    @Test
    void waitsForAsManyAsTheQuorumAsksFor() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: 2"));
        waitForApproval(LIN);

        assertThat(inbox.find(Orders.NAME).orElseThrow().ruling().needs())
                .isEqualTo("needs 2 more of: payments owners");
        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.Counted(1));
        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly("You have approved already: 1 more must.");
        assertThat(pipelines.received()).isEmpty();
        signIn(KnownPeople.OMAR);
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void doesNotCountTheApprovalOfSomebodyWhoIsNoOwnerAnyMore() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: 2"));
        waitForApproval(LIN);
        promotions.approve(shown(), false);
        membership.member("ada", "payments");
        membership.owner("ada", "identity");
        signIn(KnownPeople.OMAR);

        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.Counted(1));
    }
}
