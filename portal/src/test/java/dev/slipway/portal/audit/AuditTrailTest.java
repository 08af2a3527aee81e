package dev.slipway.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.DecisionsSlice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DecisionsSlice
class AuditTrailTest {
    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private ManualAuditAnchors anchors;

    @Autowired
    private HeadAnchoring anchoring;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startEmpty() {
        database.sql("delete from audit_entry").update();
        database.sql("update audit_head set entry_number = 0, hash = ?")
                .param(EntryHash.START)
                .update();
        anchors.clear();
        signIn("ada");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void recordsWhoDidWhat() {
        trail.record("promotion.approved", "orders-api", Map.of("release", "v18"));

        assertThat(everything()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo("2026-11-20T10:00:00Z");
            assertThat(entry.actor()).isEqualTo(new AuditEntry.Actor("ada", "Ada Moreau"));
            assertThat(entry.deed())
                    .isEqualTo(new AuditEntry.Deed("promotion.approved", "orders-api", Map.of("release", "v18")));
        });
    }

    @Test
    void namesThePortalWhereNobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        trail.record("promotion.reconciled", "orders-api", Map.of());
        signIn("lin");

        assertThat(everything()).extracting(AuditEntry::actor).containsExactly(AuditEntry.Actor.PORTAL);
    }

    @Test
    void keepsTheChainWhenOneTransactionRecordsTwice() {
        transaction.executeWithoutResult(status -> {
            trail.record("one", "a", Map.of());
            trail.record("two", "a", Map.of());
        });

        assertThat(entries.check())
                .isInstanceOfSatisfying(
                        ChainCheck.Sound.class,
                        sound -> assertThat(sound.entries()).isEqualTo(2));
    }

    @Test
    void leavesNoGapWhenATransactionIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.record("undone", "a", Map.of());
            status.setRollbackOnly();
        });
        trail.record("done", "a", Map.of());

        assertThat(everything()).extracting(entry -> entry.deed().action()).containsExactly("done");
        assertThat(entries.check()).isInstanceOf(ChainCheck.Sound.class);
    }

    @Test
    void neverForksWhenManyRecordAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> records = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        trail.record("load", "s" + number, Map.of());
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(records)) {
                done.get();
            }
        }

        assertThat(entries.check())
                .isInstanceOfSatisfying(
                        ChainCheck.Sound.class,
                        sound -> assertThat(sound.entries()).isEqualTo(40));
    }

    @Test
    void findsAnEntryThatWasChanged() {
        recordThree();
        database.sql("update audit_entry set actor_name = 'Lin Chen' where entry_number = 2")
                .update();

        assertThat(entries.check())
                .isEqualTo(new ChainCheck.Broken(2, "Its content was changed after it was recorded."));
    }

    @Test
    void findsAnEntryThatWasRemoved() {
        recordThree();
        database.sql("delete from audit_entry where entry_number = 2").update();

        assertThat(entries.check()).isEqualTo(new ChainCheck.Broken(2, "The entry is missing."));
    }

    @Test
    void findsAnEntryThatWasRewrittenWithAFittingHash() {
        recordThree();
        var row = database.sql("select previous_hash from audit_entry where entry_number = 2")
                .query(String.class)
                .single();
        String forged = EntryHash.of(
                row,
                2,
                java.time.Instant.parse("2026-11-20T10:00:00Z"),
                new AuditEntry.Actor("lin", "Lin Chen"),
                new StoredDeed("two", "a", "{}"));
        database.sql(
                        "update audit_entry set actor_id = 'lin', actor_name = 'Lin Chen', hash = ? where entry_number = 2")
                .param(forged)
                .update();

        assertThat(entries.check()).isEqualTo(new ChainCheck.Broken(3, "It is not linked to the entry before it."));
    }

    @Test
    void findsThatTheEndWasCutOff() {
        recordThree();
        database.sql("delete from audit_entry where entry_number = 3").update();

        assertThat(entries.check())
                .isEqualTo(new ChainCheck.Broken(3, "The entry is missing: the end of the chain was cut off."));
    }

    @Test
    void notesItsEndOnceForEachPlaceThatItReached() {
        anchoring.anchor();
        recordThree();
        anchoring.anchor();
        anchoring.anchor();

        assertThat(anchors.all()).singleElement().satisfies(anchor -> {
            assertThat(anchor.number()).isEqualTo(3);
            assertThat(anchor.hash()).isEqualTo(everything().getFirst().hash());
        });
        assertThat(entries.check())
                .isInstanceOfSatisfying(
                        ChainCheck.Sound.class,
                        sound -> assertThat(sound.anchored())
                                .contains(anchors.all().getFirst()));
    }

    @Test
    void findsThatTheWholeChainWasRebuiltWithFittingHashes() {
        recordThree();
        anchoring.anchor();
        rebuildAs("lin");

        assertThat(entries.check()).isInstanceOfSatisfying(ChainCheck.Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(3);
            assertThat(broken.reason()).contains("was anchored at", "the chain was rebuilt");
        });
    }

    @Test
    void findsThatTheEndWasCutOffTogetherWithItsRecord() {
        recordThree();
        anchoring.anchor();
        database.sql("delete from audit_entry where entry_number = 3").update();
        database.sql("update audit_head set entry_number = 2,"
                        + " hash = (select hash from audit_entry where entry_number = 2)")
                .update();

        assertThat(entries.check()).isInstanceOfSatisfying(ChainCheck.Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(3);
            assertThat(broken.reason()).contains("entry 3 was anchored", "the chain ends before it");
        });
        anchoring.anchor();
        assertThat(anchors.all()).hasSize(1);
    }

    @Test
    void letsNoSecondEntryFollowTheSameOne() {
        recordThree();

        assertThatThrownBy(() -> database.sql(
                                "insert into audit_entry select 9, recorded_at, actor_id, actor_name, action,"
                                        + " subject, facts, previous_hash, hash from audit_entry where entry_number = 2")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAFactThatIsTooLongAndSaysSo() {
        assertThatThrownBy(() -> trail.record("one", "a", Map.of("reason", "x".repeat(9000))))
                .hasMessageContaining("facts has 9013 characters")
                .hasMessageContaining("at most 8000");
    }

    @Test
    void isNotReadByAStranger() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(this::everything)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    /** What somebody with the whole database at hand can do: every entry another person's, all links fitting. */
    private void rebuildAs(String person) {
        database.sql("delete from audit_entry").update();
        database.sql("update audit_head set entry_number = 0, hash = ?")
                .param(EntryHash.START)
                .update();
        signIn(person);
        recordThree();
    }

    private void recordThree() {
        trail.record("one", "a", Map.of());
        trail.record("two", "a", Map.of());
        trail.record("three", "a", Map.of());
    }

    private List<AuditEntry> everything() {
        return entries.matching(AuditFilter.everything(), Long.MAX_VALUE, 100);
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_DEVELOPER"));
    }
}
