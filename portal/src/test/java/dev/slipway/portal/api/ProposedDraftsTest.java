package dev.slipway.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.Drafts;
import dev.slipway.portal.scaffolding.upgrades.UpgradesSlice;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TokenAuthentication;
import dev.slipway.portal.sourcecontrol.Seeds;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A program in a loop fills neither the table of drafts nor the audit. */
@UpgradesSlice
class ProposedDraftsTest {
    private static final String PORTAL = "https://slipway.example.com";
    private static final NewDraft DRAFT = new NewDraft(
            "refunds-api",
            "Refunds an order",
            null,
            new NewDraft.Trigger("http", "POST", "/refunds", null, null, null, null, null),
            null,
            null);

    @Autowired
    private Drafts drafts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ManualSourceRepository repository;

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private ProposedDrafts proposed;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.seeded(folder, Seeds.packed());
        repository.use(catalog.source());
        proposed = new ProposedDrafts(drafts, audit, current);
        database.sql("delete from scaffolding_drafts").update();
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        database.sql("delete from scaffolding_drafts").update();
        catalog.close();
    }

    @Test
    void keepsFiftyOpenOnesOfAPersonAndNotesNoneThatItRefuses() {
        List<DraftSummary> kept = propose("lin", 50);
        long noted = noted();

        assertThatThrownBy(() -> propose("lin", 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("50 drafts that programs proposed for you are open")
                .hasMessageContaining("create or discard some")
                .hasMessageMatching(
                        "(?s).* at " + PORTAL.replace(".", "\\.") + "/functions/new/[0-9a-f]{24}\\?step=review, .*");
        assertThat(kept).extracting(DraftSummary::id).doesNotHaveDuplicates().hasSize(50);
        assertThat(noted()).isEqualTo(noted);
        assertThat(database.sql("select count(*) from scaffolding_drafts")
                        .query(Long.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void countsEachPersonAloneAndNothingThatPeopleBegin() {
        propose("lin", 50);

        assertThat(propose("sam", 1)).hasSize(1);
        inPerson("lin");
        assertThat(drafts.find(drafts.start())).isPresent();
        assertThat(drafts.openProposals()).isEqualTo(50);
    }

    @Test
    void hasRoomAgainForWhatWasCreatedOrDiscarded() {
        List<DraftSummary> kept = propose("lin", 50);
        inPerson("lin");
        drafts.use(new DraftId(kept.get(0).id()));
        drafts.discard(new DraftId(kept.get(1).id()));

        propose("lin", 2);

        assertThatThrownBy(() -> propose("lin", 1)).isInstanceOf(ConflictException.class);
        inPerson("lin");
        drafts.discardProposals();
        assertThat(drafts.openProposals()).isZero();
        assertThat(drafts.find(new DraftId(kept.get(0).id())))
                .as("the draft of which a function was made")
                .isPresent();
        assertThat(propose("lin", 1)).hasSize(1);
    }

    @Test
    void discardsForPeopleAndForNobodyElse() {
        DraftId draft = new DraftId(propose("lin", 1).getFirst().id());

        assertThatThrownBy(() -> drafts.discard(draft)).as("a token").isInstanceOf(AccessDeniedException.class);
        inPerson("sam");
        drafts.discard(draft);
        drafts.discardProposals();

        inPerson("lin");
        assertThat(drafts.find(draft)).isPresent();
    }

    private List<DraftSummary> propose(String person, int times) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        TokenAuthentication.of(people.find(person).orElseThrow(), "a program in a loop", true));
        List<DraftSummary> made = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            made.add(proposed.propose(DRAFT, PORTAL));
        }
        return made;
    }

    private static void inPerson(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_" + Role.DEVELOPER.name()));
    }

    private long noted() {
        return Optional.of(database.sql("select count(*) from audit_entry where action = 'function.drafted'")
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }
}
