package dev.slipway.portal.changes.engine;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationProgress;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.security.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with operations, each in a transaction of its own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OperationDesk {
    private final OperationRows operations;
    private final LogRows lines;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperationDesk(
            OperationRows operations, LogRows lines, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.operations = operations;
        this.lines = lines;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The operation of this dedupe key, new or found; one that ended without a commit begins anew, and one whose
     * commit is made goes on to its end as it was first asked for.
     */
    public OperationId open(OperationRow.Asked asked, Predicate<OperationRow> committed) {
        Optional<OperationRow> known =
                operations.findWithLockByDedupeKey(asked.operation().dedupeKey());
        if (known.isEmpty()) {
            OperationRow row = new OperationRow(OperationId.random(), asked, clock.instant());
            operations.save(row);
            return row.id();
        }
        OperationRow row = known.get();
        requireOwn(row, asked.requester().personId());
        boolean ended = row.state() == OperationState.FAILED || row.state() == OperationState.CANCELLED;
        if (ended && committed.test(row)) {
            row.queue();
        } else if (ended) {
            row.replace(asked, clock.instant());
        }
        return row.id();
    }

    /** Whether there is something to run again: what has made its commit cannot be given up, only brought to its end. */
    public boolean cancel(OperationId id, String personId, Predicate<OperationRow> committed) {
        OperationRow row = require(id, personId);
        boolean waits = row.state() == OperationState.FAILED || row.state() == OperationState.QUEUED;
        boolean tooLate = waits && committed.test(row);
        if (tooLate) {
            row.queue();
        } else {
            row.requestCancel();
        }
        if (waits && !tooLate) {
            audit.record("changes.cancelled", row.subject(), Map.of("operation", id.value()));
        }
        events.publishEvent(new OperationProgress(id));
        return tooLate;
    }

    /** Whether there is something to run again. */
    public boolean retry(OperationId id, String personId) {
        OperationRow row = require(id, personId);
        boolean again = row.state() == OperationState.FAILED || row.state() == OperationState.CANCELLED;
        if (again) {
            row.queue();
        }
        return again;
    }

    @Transactional(readOnly = true)
    public Optional<OperationStatus> find(OperationId id) {
        return operations.findById(id.value()).map(this::status);
    }

    /** What an operation was asked to do, and for which team. */
    record AskedFor(NewOperation operation, TeamName team) {

        ChangeRequest by(Person person) {
            return new ChangeRequest(operation.subject(), operation.payload(), person);
        }
    }

    @Transactional(readOnly = true)
    public Optional<AskedFor> asked(OperationId id) {
        return operations
                .findById(id.value())
                .map(row -> new AskedFor(row.asked(), row.summary().requester().team()));
    }

    @Transactional(readOnly = true)
    public List<OperationStatus.Summary> newest(int limit) {
        return operations.findAllByOrderByStartedAtDesc(Limit.of(limit)).stream()
                .map(OperationRow::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<OperationStatus.Summary> failedOf(String personId) {
        return operations.findByPersonIdAndStateOrderByStartedAtDesc(personId, OperationState.FAILED).stream()
                .map(OperationRow::summary)
                .toList();
    }

    private OperationStatus status(OperationRow row) {
        Map<Integer, List<OperationStatus.LogLine>> log = lines
                .findByOperationIdOrderById(row.id().value())
                .stream()
                .collect(Collectors.groupingBy(
                        LogRow::stepNumber, Collectors.mapping(LogRow::line, Collectors.toList())));
        List<OperationStatus.Step> steps = new ArrayList<>();
        for (StepRow step : row.steps()) {
            steps.add(new OperationStatus.Step(
                    step.label(),
                    step.state(),
                    step.beganAt(),
                    step.endedAt(),
                    log.getOrDefault(steps.size(), List.of())));
        }
        return new OperationStatus(row.summary(), steps, row.failure(), row.result(), row.cancelRequested());
    }

    private OperationRow require(OperationId id, String personId) {
        OperationRow row = operations
                .findWithLockById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + id + "."));
        requireOwn(row, personId);
        return row;
    }

    private static void requireOwn(OperationRow row, String personId) {
        if (!row.personId().equals(personId)) {
            throw new AccessDeniedException(
                    "This operation is " + row.summary().requester().personName() + "'s, and only they can change it.");
        }
    }
}
