package dev.slipway.portal.promotion;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A release that waits under a policy, and people who are asked to approve it. */
@DecisionsSlice
abstract class PolicyStory {
    static final String LIN = "Lin Chen <lin@example.com>";

    @Autowired
    Promotions promotions;

    @Autowired
    Inbox inbox;

    @Autowired
    ManualDeliveryPipelines pipelines;

    @Autowired
    ManualSourceRepository repository;

    @Autowired
    ManualCommitProof proof;

    @Autowired
    ManualTeamMembership membership;

    @Autowired
    JdbcClient database;

    Orders orders;

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

    CommitId waitUnder(String policy) {
        CommitId production = orders.seed(policy);
        CommitId candidate = orders.commit(LIN, "Read archived orders");
        orders.waiting(production, candidate);
        return candidate;
    }

    Dossier dossier() {
        return inbox.find(Orders.NAME).orElseThrow();
    }

    Shown shown() {
        return dossier().shown();
    }

    static void signIn(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(
                person.id(),
                "",
                person.roles().stream().map(role -> role.authority()).toArray(String[]::new)));
        SecurityContextHolder.setContext(context);
    }
}
