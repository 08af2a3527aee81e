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
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Operations that fail or are cancelled, and what trying again does. */
class OperationRetriesTest extends OperationStory {
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
    void leadsToTheRequestWhereAChangeIsProposed() {
        String request = "https://git.example.com/platform/functions/pull/7";
        repository.failWith(new CommitOutcome.Proposed(catalog.source().tip(), request));

        OperationStatus proposed = run("proposed");

        assertThat(proposed.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(proposed.result().commit()).isEmpty();
        assertThat(proposed.result().links()).containsExactly(new OperationLink("Look at the request", request));
        assertThat(members()).containsExactly("first");
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
}
