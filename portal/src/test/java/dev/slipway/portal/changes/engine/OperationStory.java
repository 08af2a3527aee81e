package dev.slipway.portal.changes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.AddMember;
import dev.slipway.portal.changes.ChangesSlice;
import dev.slipway.portal.changes.EndedOperations;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.People;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Operations on a catalog of one file, and the words that their tests are told with. */
@ChangesSlice
abstract class OperationStory {
    static final CommitOutcome LOCKED = new CommitOutcome.Unavailable("The catalog repository is locked.");

    @TempDir
    Path folder;

    @Autowired
    Operations operations;

    @Autowired
    ManualSourceRepository repository;

    @Autowired
    AddMember addMember;

    @Autowired
    EndedOperations ended;

    @Autowired
    OperationJournal journal;

    @Autowired
    OperationDesk desk;

    @Autowired
    OperationKinds kinds;

    @Autowired
    OperationQueue queue;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    TemporaryCatalog catalog;

    @BeforeEach
    void start() {
        for (String table : List.of("operation_log", "operation_step", "operation")) {
            database.sql("delete from " + table).update();
        }
        catalog = TemporaryCatalog.in(folder, Map.of(AddMember.SHARED, "first\n"));
        repository.use(catalog.source());
        addMember.duringCheck(() -> {});
        signIn("lin", "DEVELOPER");
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        catalog.close();
    }

    OperationStatus run(String subject) {
        return ended.await(operations, operations.start(operation(subject)));
    }

    void assertSucceededWithTheNewestCommit(OperationId id, String subject) {
        OperationStatus status = ended.await(operations, id);
        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.summary().title()).isEqualTo("Add " + subject);
        assertThat(status.failure()).isEmpty();
        assertThat(status.result().commit()).contains(catalog.source().tip());
        assertThat(status.result().links())
                .containsExactly(new OperationLink("Open " + subject, "functions/" + subject));
        assertThat(members()).containsExactly("first", subject);
    }

    static NewOperation operation(String subject) {
        return new NewOperation(AddMember.NAME, subject, "{}", "draft-of-" + subject);
    }

    static OperationRow.Asked asked(String subject) {
        return new OperationRow.Asked(
                operation(subject),
                new OperationStatus.Requester("lin", "Lin Chen", new TeamName("payments")),
                "Add " + subject,
                List.of("Check", "Compute the files", "Commit to Git"));
    }

    CommitSummary newest() {
        return catalog.source().history(catalog.source().tip(), "", 1).getFirst();
    }

    List<String> members() {
        byte[] file =
                catalog.source().read(catalog.source().tip(), AddMember.SHARED).orElseThrow();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    static void signIn(String id, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(id, "", "ROLE_" + role));
    }
}
