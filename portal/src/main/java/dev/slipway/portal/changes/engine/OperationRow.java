package dev.slipway.portal.changes.engine;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.shared.CommitId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored operation: which step comes next, and what came of the ones before. */
@Entity
@Table(name = "operation")
class OperationRow {
    @Id
    private String id;

    private String kind;
    private String subject;
    private String title;
    private String team;
    private String personId;
    private String personName;
    private String payload;
    private String dedupeKey;

    @Enumerated(EnumType.STRING)
    private OperationState state = OperationState.QUEUED;

    private boolean cancelRequested;
    private @Nullable String baseCommit;

    @Column(name = "commit_id")
    private @Nullable String commit;

    private @Nullable String failure;
    private @Nullable String reference;
    private String links = "";
    private Instant startedAt;

    @ElementCollection
    @CollectionTable(name = "operation_step", joinColumns = @JoinColumn(name = "operation_id"))
    @OrderColumn(name = "step_number")
    private List<StepRow> steps = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OperationRow() {}

    OperationRow(OperationId id, Asked asked, Instant now) {
        this.id = id.value();
        NewOperation operation = asked.operation();
        this.kind = operation.kind();
        this.dedupeKey = operation.dedupeKey();
        this.personId = asked.requester().personId();
        this.personName = asked.requester().personName();
        this.subject = operation.subject();
        this.payload = operation.payload();
        this.title = asked.title();
        this.team = asked.requester().team().value();
        this.startedAt = now;
        asked.steps().forEach(label -> steps.add(new StepRow(label)));
    }

    /** Begins anew with what is asked for now; only for an operation that failed or was cancelled without a commit. */
    void replace(Asked asked, Instant now) {
        subject = asked.operation().subject();
        payload = asked.operation().payload();
        title = asked.title();
        team = asked.requester().team().value();
        startedAt = now;
        steps.clear();
        asked.steps().forEach(label -> steps.add(new StepRow(label)));
        links = "";
        baseCommit = null;
        queue();
    }

    /** Waits for its turn again, from the step that is not done. */
    void queue() {
        state = OperationState.QUEUED;
        cancelRequested = false;
        failure = null;
        reference = null;
    }

    void requestCancel() {
        if (state == OperationState.RUNNING) {
            cancelRequested = true;
        } else if (state == OperationState.QUEUED || state == OperationState.FAILED) {
            cancel();
        }
    }

    void cancel() {
        state = OperationState.CANCELLED;
        cancelRequested = false;
        failure = null;
        reference = null;
    }

    /** The number of the first step that is not done, counted from 0. */
    Optional<Integer> nextStep() {
        for (int number = 0; number < steps.size(); number++) {
            if (steps.get(number).state() != StepState.DONE) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** Whether an earlier process ended in the middle of this step: what it did may be in Git already. */
    boolean isInterruptedIn(int number) {
        return steps.get(number).state() == StepState.RUNNING;
    }

    void begin(int number, Instant now) {
        state = OperationState.RUNNING;
        steps.get(number).begin(now);
    }

    void done(int number, Instant now) {
        steps.get(number).end(StepState.DONE, now);
    }

    void failed(int number, OperationStatus.Failure why, Instant now) {
        steps.get(number).end(StepState.FAILED, now);
        fail(why);
    }

    void fail(OperationStatus.Failure why) {
        state = OperationState.FAILED;
        cancelRequested = false;
        failure = why.sentence();
        reference = why.reference();
    }

    void succeed() {
        state = OperationState.SUCCEEDED;
        cancelRequested = false;
    }

    void startFrom(CommitId tip) {
        if (baseCommit == null) {
            baseCommit = tip.value();
        }
    }

    void committed(CommitId made) {
        commit = made.value();
    }

    /** Whether this commit is the one that the operation made. */
    boolean made(CommitId candidate) {
        return candidate.value().equals(commit);
    }

    void link(OperationLink link) {
        String line = link.label() + "\t" + link.route() + "\n";
        if (!links.contains(line)) {
            links += line;
        }
    }

    NewOperation asked() {
        return new NewOperation(kind, subject, payload, dedupeKey);
    }

    OperationId id() {
        return new OperationId(id);
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String payload() {
        return payload;
    }

    String personId() {
        return personId;
    }

    OperationState state() {
        return state;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    List<StepRow> steps() {
        return List.copyOf(steps);
    }

    Optional<CommitId> base() {
        return Optional.ofNullable(baseCommit).map(CommitId::new);
    }

    OperationStatus.Summary summary() {
        var requester = new OperationStatus.Requester(personId, personName, new TeamName(team));
        return new OperationStatus.Summary(id(), title, subject, requester, state, startedAt);
    }

    Optional<OperationStatus.Failure> failure() {
        return failure == null || reference == null
                ? Optional.empty()
                : Optional.of(new OperationStatus.Failure(failure, reference));
    }

    OperationStatus.Result result() {
        return new OperationStatus.Result(
                Optional.ofNullable(commit).map(CommitId::new),
                links.lines()
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new OperationLink(parts[0], parts[1]))
                        .toList());
    }

    /** What somebody asks for, with what its kind says to it. */
    record Asked(NewOperation operation, OperationStatus.Requester requester, String title, List<String> steps) {}
}
