package dev.slipway.portal.changes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.changes.AddMember;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.StepState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

class OperationsTest extends OperationStory {
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
    void saysWhichKindsThereAre() {
        assertThatThrownBy(() -> operations.start(
                        new NewOperation("no-such", "x", "", UUID.randomUUID().toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No kind of operation is called \"no-such\": there are add-member.");
    }
}
