package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A release that waits under a policy of a test's own. */
abstract class PolicyStory extends PromotionStory {

    @Autowired
    ManualCommitProof proof;

    @BeforeEach
    void startWithNoPolicy() {
        pipelines.clear();
        repository.clear();
    }

    @AfterEach
    void proveNothing() {
        proof.clear();
    }

    CommitId waitUnder(String policy) {
        production = orders.seed(policy);
        return waitForApproval(LIN, "Read archived orders");
    }

    Dossier dossier() {
        return inbox.find(Orders.NAME).orElseThrow();
    }
}
