package dev.slipway.portal.changes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.security.People;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ChangesSlice
class OperationsTest {
    private static final CommitOutcome LOCKED = new CommitOutcome.Unavailable("The catalog repository is locked.");

    @TempDir
    Path folder;

    @Autowired
    private Operations operations;

    @Autowired
    private ManualSourceRepository repository;

    @Autowired
    private AddMember addMember;

    @Autowired
    private EndedOperations ended;

    @Autowired
    private OperationJournal journal;

    @Autowired
    private OperationDesk desk;

    @Autowired
    private OperationKinds kinds;

    @Autowired
    private OperationQueue queue;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private TemporaryCatalog catalog;

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

    @Test
    void commitsAsThePersonWithTheOperationInTheTrailer() {
        OperationStatus status = run("alpha");

        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.steps())
                .extracting(OperationStatus.Step::label)
                .containsExactly("Check", "Compute the files", "Commit to Git");
        assertThat(status.steps()).allSatisfy(step -> {
            assertThat(step.state()).isEqualTo(StepState.DONE);
            assertThat(step.beganAt()).isPresent();
            assertThat(step.endedAt()).isPresent();
            assertThat(step.log()).isNotEmpty();
        });
        assertThat(status.result().links()).containsExactly(new OperationLink("Open alpha", "functions/alpha"));
        assertThat(status.result().commit()).contains(catalog.source().tip());
        assertThat(newest().authorName()).isEqualTo("Lin Chen");
        assertThat(newest().trailers())
                .containsEntry("Slipway-Operation", status.summary().id().value());
    }

    @Test
    void recordsTheCommitInTheAuditAsThePersons() {
        OperationStatus status = run("audited");

        Map<String, Object> row = database.sql("select * from audit_entry where subject = 'audited'")
                .query()
                .singleRow();
        assertThat(row).containsEntry("action", "changes.add-member").containsEntry("actor_id", "lin");
        assertThat(String.valueOf(row.get("facts")))
                .contains(catalog.source().tip().value(), status.summary().id().value());
    }

    @Test
    void makesOneOperationOfADoubleClick() throws Exception {
        NewOperation click = operation("double");
        var ready = new CountDownLatch(2);
        Callable<OperationId> clicking = () -> {
            signIn("lin", "DEVELOPER");
            ready.countDown();
            ready.await();
            return operations.start(click);
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<OperationId> ids = threads.invokeAll(List.of(clicking, clicking)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
            ended.await(operations, ids.get(0));
        }
        assertThat(operations.start(click)).isNotNull();
        assertThat(members()).containsExactly("first", "double");
    }

    @Test
    void computesTheFilesAgainWhenSomebodyWasFaster() {
        repository.beforeCommit(() -> catalog.write(AddMember.SHARED, "first\nfaster\n"));

        OperationStatus status = run("slower");

        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(members()).containsExactly("first", "faster", "slower");
        assertThat(status.steps().getLast().log())
                .anySatisfy(line -> assertThat(line.text()).contains("computed again"));
    }

    @Test
    void refusesANameThatSomebodyTookInBetween() {
        repository.beforeCommit(() -> catalog.write("taken", "by somebody"));

        OperationStatus status = run("taken");

        assertThat(status.summary().state()).isEqualTo(OperationState.FAILED);
        assertThat(status.failure())
                .hasValueSatisfying(
                        why -> assertThat(why.sentence()).isEqualTo("taken exists already: choose another name."));
        assertThat(members()).containsExactly("first");
    }

    @Test
    void givesUpWhenOthersAreAlwaysFaster() {
        for (int i = 0; i < 10; i++) {
            int time = i;
            repository.beforeCommit(() -> catalog.write("busy", "time " + time));
        }

        OperationStatus status = run("never");

        assertThat(status.failure())
                .hasValueSatisfying(
                        why -> assertThat(why.sentence()).contains("10 times").contains("try again"));
        assertThat(members()).containsExactly("first");
    }

    @Test
    void triesAgainFromTheStepThatFailed() {
        repository.failWith(LOCKED);
        OperationStatus failed = run("again");
        assertThat(failed.summary().state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure()).hasValueSatisfying(why -> {
            assertThat(why.sentence()).isEqualTo("The catalog repository is locked.");
            assertThat(why.reference()).matches("[0-9a-f]{8}");
        });
        assertThat(operations.failed())
                .extracting(OperationStatus.Summary::subject)
                .containsExactly("again");
        assertThat(failed.steps())
                .extracting(OperationStatus.Step::state)
                .containsExactly(StepState.DONE, StepState.DONE, StepState.FAILED);
        Optional<Instant> checkedAt = failed.steps().getFirst().endedAt();

        operations.retry(failed.summary().id());

        OperationStatus status = ended.await(operations, failed.summary().id());
        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.steps().getFirst().endedAt()).isEqualTo(checkedAt);
        assertThat(status.failure()).isEmpty();
        assertThat(operations.failed()).isEmpty();
        assertThat(members()).containsExactly("first", "again");
    }

    @Test
    void beginsAnewWithWhatIsAskedForAfterAFailure() {
        repository.failWith(LOCKED);
        OperationStatus failed = run("wrong");

        OperationId again = operations.start(new NewOperation(AddMember.NAME, "right", "{}", "draft-of-wrong"));

        assertThat(again).isEqualTo(failed.summary().id());
        assertThat(ended.await(operations, again).summary().title()).isEqualTo("Add right");
        assertThat(members()).containsExactly("first", "right");
    }

    @Test
    void hidesWhatNobodyExpectedBehindAReference() {
        addMember.duringCheck(() -> {
            throw new IllegalStateException("jdbc:secret");
        });

        assertThat(run("odd").failure())
                .hasValueSatisfying(why -> assertThat(why.sentence())
                        .doesNotContain("jdbc:secret")
                        .contains("what it has done already is not done twice"));
    }

    @Test
    void cancelsBeforeTheNextStep() {
        var id = new AtomicReference<OperationId>();
        var started = new CountDownLatch(1);
        addMember.duringCheck(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            operations.cancel(id.get());
        });

        id.set(operations.start(operation("cancelled")));
        started.countDown();

        OperationStatus status = ended.await(operations, id.get());
        assertThat(status.summary().state()).isEqualTo(OperationState.CANCELLED);
        assertThat(members()).containsExactly("first");

        addMember.duringCheck(() -> {});
        operations.retry(id.get());
        assertThat(ended.await(operations, id.get()).summary().state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void comesTooLateToCancelAfterTheCommit() {
        var id = new AtomicReference<OperationId>();
        var started = new CountDownLatch(1);
        repository.beforeCommit(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            operations.cancel(id.get());
        });

        id.set(operations.start(operation("late")));
        started.countDown();

        assertThat(ended.await(operations, id.get()).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(members()).containsExactly("first", "late");
    }

    @Test
    void givesUpAFailedOperation() {
        repository.failWith(LOCKED);
        OperationStatus failed = run("given-up");

        operations.cancel(failed.summary().id());

        assertThat(operations.failed()).isEmpty();
        assertThat(ended.await(operations, failed.summary().id()).summary().state())
                .isEqualTo(OperationState.CANCELLED);
    }

    @Test
    void losesAndDoublesNothingWhereverTheProcessIsKilled() {
        int killedRuns = 0;
        for (int entries = 0; killedRuns == entries; entries++) {
            String subject = "killed-" + entries;
            OperationId id = desk.open(asked(subject), kinds::hasCommitted);
            OperationJournal dying = new DyingJournal(journal, entries);
            var firstProcess = new OperationRun(dying, kinds, people, event -> {});
            try {
                firstProcess.run(id, "lin", () -> false);
            } catch (DyingJournal.Killed killed) {
                killedRuns++;
            }

            queue.resume();

            OperationStatus status = ended.await(operations, id);
            assertThat(status.summary().state())
                    .as("killed after %s entries", entries)
                    .isEqualTo(OperationState.SUCCEEDED);
            assertThat(status.result().commit()).isPresent();
            assertThat(catalog.source().history(catalog.source().tip(), subject, 10))
                    .hasSize(1);
            assertThat(members()).containsOnlyOnce(subject);
        }
        assertThat(killedRuns).as("points at which the process was killed").isGreaterThan(12);
    }

    @Test
    void doesNotCancelWhatWasCommittedBeforeTheProcessWasKilled() {
        int committed = 0;
        int killed = 0;
        for (int entries = 1; killed == entries - 1; entries++) {
            String subject = "killed-" + entries;
            OperationId id = desk.open(asked(subject), kinds::hasCommitted);
            var firstProcess = new OperationRun(new DyingJournal(journal, entries), kinds, people, event -> {});
            try {
                firstProcess.run(id, "lin", () -> false);
            } catch (DyingJournal.Killed end) {
                killed++;
            }
            boolean committedBefore = members().contains(subject);

            operations.cancel(id);
            queue.resume();

            OperationStatus status = ended.await(operations, id);
            boolean succeeded = status.summary().state() == OperationState.SUCCEEDED;
            assertThat(members().contains(subject))
                    .as("killed after %s entries, %s", entries, status)
                    .isEqualTo(succeeded);
            if (committedBefore) {
                committed++;
                assertThat(succeeded).as("killed after %s entries", entries).isTrue();
                assertThat(status.result().commit()).isPresent();
                assertThat(catalog.source().history(catalog.source().tip(), subject, 10))
                        .hasSize(1);
            }
        }
        assertThat(committed).as("points after the commit").isGreaterThan(3);
        assertThat(killed).as("points at which the process was killed").isGreaterThan(committed);
    }

    @Test
    void succeedsInsteadOfGivingUpWhatFailedAfterItsCommit() {
        repository.hideNextCommit(LOCKED);
        OperationStatus failed = run("hidden");
        assertThat(failed.summary().state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.result().commit()).isEmpty();

        operations.cancel(failed.summary().id());

        assertSucceededWithTheNewestCommit(failed.summary().id(), "hidden");
    }

    @Test
    void succeedsInsteadOfCancellingARetryOfWhatFailedAfterItsCommit() {
        repository.hideNextCommit(LOCKED);
        OperationId id = run("retried").summary().id();
        desk.retry(id, "lin");

        operations.cancel(id);

        assertSucceededWithTheNewestCommit(id, "retried");
    }

    @Test
    void doesNotReportAnEarlierCommitAsTheSuccessOfAnotherRequest() {
        repository.hideNextCommit(LOCKED);
        OperationId id = run("wrong").summary().id();

        OperationId again = operations.start(new NewOperation(AddMember.NAME, "right", "{}", "draft-of-wrong"));

        assertThat(again).isEqualTo(id);
        assertSucceededWithTheNewestCommit(id, "wrong");
    }

    @Test
    void looksForItsCommitFromWhereItBeganAnew() {
        repository.failWith(LOCKED);
        run("wrong");
        catalog.write("in-between", "by somebody");
        CommitId tip = catalog.source().tip();

        OperationId again = operations.start(new NewOperation(AddMember.NAME, "right", "{}", "draft-of-wrong"));

        assertSucceededWithTheNewestCommit(again, "right");
        assertThat(database.sql("select base_commit from operation")
                        .query(String.class)
                        .single())
                .isEqualTo(tip.value());
    }

    @Test
    void leavesTheRestToTheNextProcessWhenItStops() {
        OperationId id = desk.open(asked("stopped"), kinds::hasCommitted);

        new OperationRun(journal, kinds, people, event -> {}).run(id, "lin", () -> true);
        assertThat(operations.find(id).orElseThrow().summary().state()).isEqualTo(OperationState.QUEUED);
        queue.resume();

        assertThat(ended.await(operations, id).summary().state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void refusesWhoeverIsNoDeveloperOfTheTeam() {
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> operations.start(operation("x"))).isInstanceOf(AccessDeniedException.class);
        signIn("noor", "DEVELOPER");
        assertThatThrownBy(() -> operations.start(operation("x")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("Only the team payments changes its functions, and Noor Haddad does not belong to it.");
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> operations.start(operation("x")))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void refusesToCancelOrRetrySomebodyElsesOperation() {
        OperationId id = run("mine").summary().id();
        signIn("sam", "DEVELOPER");

        assertThatThrownBy(() -> operations.cancel(id))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Lin Chen's");
        assertThatThrownBy(() -> operations.retry(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> operations.start(operation("mine"))).isInstanceOf(AccessDeniedException.class);
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> operations.cancel(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> operations.retry(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThatThrownBy(() -> operations.start(
                        new NewOperation("no-such", "x", "", UUID.randomUUID().toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No kind of operation is called \"no-such\": there are add-member.");
    }

    private OperationStatus run(String subject) {
        return ended.await(operations, operations.start(operation(subject)));
    }

    private void assertSucceededWithTheNewestCommit(OperationId id, String subject) {
        OperationStatus status = ended.await(operations, id);
        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.summary().title()).isEqualTo("Add " + subject);
        assertThat(status.failure()).isEmpty();
        assertThat(status.result().commit()).contains(catalog.source().tip());
        assertThat(status.result().links())
                .containsExactly(new OperationLink("Open " + subject, "functions/" + subject));
        assertThat(members()).containsExactly("first", subject);
    }

    private static NewOperation operation(String subject) {
        return new NewOperation(AddMember.NAME, subject, "{}", "draft-of-" + subject);
    }

    private static OperationRow.Asked asked(String subject) {
        return new OperationRow.Asked(
                operation(subject),
                new OperationStatus.Requester("lin", "Lin Chen", new TeamName("payments")),
                "Add " + subject,
                List.of("Check", "Compute the files", "Commit to Git"));
    }

    private CommitSummary newest() {
        return catalog.source().history(catalog.source().tip(), "", 1).getFirst();
    }

    private List<String> members() {
        byte[] file =
                catalog.source().read(catalog.source().tip(), AddMember.SHARED).orElseThrow();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static void signIn(String id, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(id, "", "ROLE_" + role));
    }
}
