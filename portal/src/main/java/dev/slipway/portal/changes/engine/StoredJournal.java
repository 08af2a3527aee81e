package dev.slipway.portal.changes.engine;

import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.shared.CommitId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal in the database; what an operation led to goes into the audit in the same transaction. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class StoredJournal implements OperationJournal {
    private final OperationRows operations;
    private final LogRows lines;
    private final AuditTrail audit;
    private final Clock clock;

    StoredJournal(OperationRows operations, LogRows lines, AuditTrail audit, Clock clock) {
        this.operations = operations;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Task> next(OperationId id) {
        OperationRow row = row(id);
        if (!row.state().isUnderWay()) {
            return Optional.empty();
        }
        Optional<Integer> step = row.nextStep();
        if (step.isEmpty()) {
            row.succeed();
            record(row, "changes." + row.kind());
            return Optional.empty();
        }
        if (row.cancelRequested() && !row.isInterruptedIn(step.get())) {
            row.cancel();
            record(row, "changes.cancelled");
            return Optional.empty();
        }
        row.begin(step.get(), clock.instant());
        var asking = new Asking(row.personId(), row.subject(), row.payload());
        return Optional.of(new Task(id, row.kind(), step.get(), asking, row.base()));
    }

    @Override
    public void log(OperationId id, int step, String line) {
        lines.save(new LogRow(id.value(), step, clock.instant(), line));
    }

    @Override
    public void startFrom(OperationId id, CommitId tip) {
        row(id).startFrom(tip);
    }

    @Override
    public void committed(OperationId id, CommitId commit) {
        row(id).committed(commit);
    }

    @Override
    public void link(OperationId id, OperationLink link) {
        row(id).link(link);
    }

    @Override
    public void done(OperationId id, int step) {
        row(id).done(step, clock.instant());
    }

    @Override
    public void failed(OperationId id, int step, OperationStatus.Failure why) {
        row(id).failed(step, why, clock.instant());
        lines.save(new LogRow(id.value(), step, clock.instant(), why.sentence()));
    }

    private OperationRow row(OperationId id) {
        return operations
                .findWithLockById(id.value())
                .orElseThrow(() -> new IllegalStateException("Operation " + id + " has vanished from the database."));
    }

    private void record(OperationRow row, String action) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("operation", row.id().value());
        facts.put("title", row.summary().title());
        row.result().commit().ifPresent(commit -> facts.put("commit", commit.value()));
        audit.record(action, row.subject(), facts);
    }
}
