package dev.slipway.portal.changes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.changes.AddMember;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.shared.CommitId;
import org.junit.jupiter.api.Test;

/** Operations whose process ends in the middle: nothing is lost, nothing is done twice, nothing is called what it is not. */
class KilledOperationsTest extends OperationStory {
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
}
