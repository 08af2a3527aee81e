package dev.slipway.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.DecisionsSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finding entries again. */
@DecisionsSlice
class AuditEntriesTest {
    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startEmpty() {
        database.sql("delete from audit_entry").update();
        database.sql("update audit_head set entry_number = 0, hash = ?")
                .param(EntryHash.START)
                .update();
        signIn("ada");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void filtersByPersonActionSubjectAndTime() {
        recordThree();
        signIn("lin");
        trail.record("pipeline.started", "invoice-render", Map.of());

        assertThat(numbers(new AuditFilter("lin", "", "", AuditFilter.Days.ALL)))
                .containsExactly(4L);
        assertThat(numbers(new AuditFilter("moreau", "", "", AuditFilter.Days.ALL)))
                .containsExactly(3L, 2L, 1L);
        assertThat(numbers(new AuditFilter("", "pipeline", "", AuditFilter.Days.ALL)))
                .containsExactly(4L);
        assertThat(numbers(new AuditFilter("", "", "a", AuditFilter.Days.ALL))).containsExactly(3L, 2L, 1L);
        LocalDate day = LocalDate.parse("2026-11-20");
        assertThat(numbers(new AuditFilter("", "", "", new AuditFilter.Days(Optional.of(day), Optional.of(day)))))
                .hasSize(4);
        assertThat(numbers(new AuditFilter(
                        "", "", "", new AuditFilter.Days(Optional.of(day.plusDays(1)), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void pagesBelowANumber() {
        recordThree();

        assertThat(entries.matching(AuditFilter.everything(), 3, 1))
                .extracting(AuditEntry::number)
                .containsExactly(2L);
    }

    private void recordThree() {
        trail.record("one", "a", Map.of());
        trail.record("two", "a", Map.of());
        trail.record("three", "a", Map.of());
    }

    private List<Long> numbers(AuditFilter filter) {
        return entries.matching(filter, Long.MAX_VALUE, 100).stream()
                .map(AuditEntry::number)
                .toList();
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_DEVELOPER"));
    }
}
