package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationContext;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationKind;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationProgress;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.OperationStep;
import dev.slipway.portal.changes.StepOutcome;
import dev.slipway.portal.changes.engine.OperationJournal.Task;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import dev.slipway.portal.uikit.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs the steps of an operation that are not done, one after the other, as the person who asked for it. */
@Component
class OperationRun {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);

    private final OperationJournal journal;
    private final OperationKinds kinds;
    private final People people;
    private final ApplicationEventPublisher events;

    OperationRun(OperationJournal journal, OperationKinds kinds, People people, ApplicationEventPublisher events) {
        this.journal = journal;
        this.kinds = kinds;
        this.people = people;
        this.events = events;
    }

    /** Goes on until the operation has ended, or {@code stopping} says that the rest is for the next process. */
    void run(OperationId id, String personId, BooleanSupplier stopping) {
        Optional<Person> person = people.find(personId);
        if (person.isPresent()) {
            OnBehalf.of(person.get(), () -> {
                while (!stopping.getAsBoolean() && runNext(id, person)) {
                    LOG.debug("Operation {} goes on", id);
                }
            });
        } else {
            runNext(id, person);
        }
    }

    private boolean runNext(OperationId id, Optional<Person> person) {
        Optional<Task> task = journal.next(id);
        changed(id);
        if (task.isEmpty()) {
            return false;
        }
        StepOutcome outcome = runSafely(task.get(), person);
        int step = task.get().step();
        boolean goesOn = switch (outcome) {
            case StepOutcome.Done done -> {
                journal.done(id, step);
                yield true;
            }
            case StepOutcome.Failed failed -> {
                String reference = Reference.next();
                LOG.warn("Operation {} failed, reference {}: {}", id, reference, failed.sentence());
                journal.failed(id, step, new OperationStatus.Failure(failed.sentence(), reference));
                yield false;
            }
        };
        changed(id);
        return goesOn;
    }

    private StepOutcome runSafely(Task task, Optional<Person> person) {
        Optional<OperationKind> kind = kinds.find(task.kind());
        if (kind.isEmpty()) {
            return new StepOutcome.Failed("This portal does not know how to \"" + task.kind()
                    + "\" any more: start again with what it offers now.");
        }
        if (person.isEmpty()) {
            return new StepOutcome.Failed(
                    "The portal does not know " + task.asking().personId() + " any more: somebody else must start it.");
        }
        List<OperationStep> steps = kind.get().steps();
        if (task.step() >= steps.size()) {
            return new StepOutcome.Failed("This release of the portal has other steps for it: start again.");
        }
        try {
            return steps.get(task.step()).action().run(new Noted(task, person.get()));
        } catch (SourceUnavailableException unavailable) {
            LOG.warn("Operation {} could not reach the catalog", task.id(), unavailable);
            return new StepOutcome.Failed(String.valueOf(unavailable.getMessage()));
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Step {} of operation {} failed unexpectedly", task.step(), task.id(), unexpected);
            return new StepOutcome.Failed(
                    "This step failed in a way that nobody expected. Try again: what it has done already is not done twice.");
        }
    }

    private void changed(OperationId id) {
        events.publishEvent(new OperationProgress(id));
    }

    /** What a step sees: everything that it notes goes to the journal at once. */
    private final class Noted implements OperationContext {
        private final Task task;
        private final ChangeRequest request;
        private Optional<CommitId> base;

        Noted(Task task, Person person) {
            this.task = task;
            this.request =
                    new ChangeRequest(task.asking().subject(), task.asking().payload(), person);
            this.base = task.base();
        }

        @Override
        public OperationId id() {
            return task.id();
        }

        @Override
        public ChangeRequest request() {
            return request;
        }

        @Override
        public void log(String line) {
            journal.log(task.id(), task.step(), line);
            changed(task.id());
        }

        @Override
        public Optional<CommitId> base() {
            return base;
        }

        @Override
        public void startFrom(CommitId tip) {
            journal.startFrom(task.id(), tip);
            base = base.or(() -> Optional.of(tip));
        }

        @Override
        public void committed(CommitId commit) {
            journal.committed(task.id(), commit);
        }

        @Override
        public void link(OperationLink link) {
            journal.link(task.id(), link);
        }
    }
}
