package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A release that waits for production, and the words that the tests of its approval are told with. */
@DecisionsSlice
abstract class PromotionStory {
    static final String LIN = "Lin Chen <lin@example.com>";
    static final String SAM = "Sam Okafor <sam@example.com>";
    static final String ADA = "Ada Moreau <ada@example.com>";

    @Autowired
    Promotions promotions;

    @Autowired
    Inbox inbox;

    @Autowired
    ManualDeliveryPipelines pipelines;

    @Autowired
    ManualSourceRepository repository;

    @Autowired
    ManualTeamMembership membership;

    @Autowired
    AuditEntries audit;

    @Autowired
    JdbcClient database;

    Orders orders;
    CommitId production;

    @BeforeEach
    void startWithV17InProduction() {
        for (String table : List.of("promotion_decision", "promotion_vote", "audit_entry")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update audit_head set entry_number = 0, hash = '" + "0".repeat(64) + "'")
                .update();
        pipelines.clear();
        repository.clear();
        membership.clear();
        membership.member("lin", "payments");
        membership.member("sam", "payments");
        membership.owner("ada", "payments");
        membership.owner("omar", "payments");
        orders = new Orders(repository, pipelines);
        production = orders.seed();
        signIn(KnownPeople.ADA);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    CommitId waitForApproval(String author) {
        return waitForApproval(author, "Read archived orders on retry");
    }

    CommitId waitForApproval(String author, String subject) {
        CommitId candidate = orders.commit(author, subject);
        orders.waiting(production, candidate);
        return candidate;
    }

    Shown shown() {
        return inbox.find(Orders.NAME).orElseThrow().shown();
    }

    static List<String> reasons(PromotionOutcome outcome) {
        assertThat(outcome).isInstanceOf(PromotionOutcome.Refused.class);
        return ((PromotionOutcome.Refused) outcome).reasons();
    }

    List<String> actions() {
        return audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }

    static void signIn(Person person) {
        SecurityContextHolder.clearContext();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        person.id(),
                        "",
                        person.roles().stream().map(role -> role.authority()).toArray(String[]::new)));
    }
}
