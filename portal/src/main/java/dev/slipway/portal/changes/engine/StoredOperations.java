package dev.slipway.portal.changes.engine;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationKind;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.OperationStep;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOrAdministrators;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.security.TeamMembership;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Checks who asks, keeps what is asked for, and hands it to the queue. */
@Service
class StoredOperations implements Operations {
    private final OperationKinds kinds;
    private final OperationDesk desk;
    private final OperationQueue queue;
    private final CurrentPerson current;
    private final TeamMembership membership;

    StoredOperations(
            OperationKinds kinds,
            OperationDesk desk,
            OperationQueue queue,
            CurrentPerson current,
            TeamMembership membership) {
        this.kinds = kinds;
        this.desk = desk;
        this.queue = queue;
        this.current = current;
        this.membership = membership;
    }

    @Override
    @DevelopersOrAdministrators
    public OperationId start(NewOperation operation) {
        Person person = current.require();
        OperationKind kind = kinds.require(operation.kind());
        var request = new ChangeRequest(operation.subject(), operation.payload(), person);
        TeamName team = kind.team(request);
        requireMayAsk(kind, request, team);
        var asked = new OperationRow.Asked(
                operation,
                new OperationStatus.Requester(person.id(), person.name(), team),
                kind.title(request),
                kind.steps().stream().map(OperationStep::label).toList());
        OperationId id = open(asked);
        queue.add(id, person.id());
        return id;
    }

    private OperationId open(OperationRow.Asked asked) {
        try {
            return desk.open(asked, kinds::hasCommitted);
        } catch (DataIntegrityViolationException secondClick) {
            // The first click's row is there by now.
            return desk.open(asked, kinds::hasCommitted);
        }
    }

    @Override
    @ReadersOnly
    public Optional<OperationStatus> find(OperationId id) {
        return desk.find(id);
    }

    @Override
    @ReadersOnly
    public List<OperationStatus.Summary> newest(int limit) {
        return desk.newest(limit);
    }

    @Override
    @SignedInOnly
    public List<OperationStatus.Summary> failed() {
        return desk.failedOf(current.require().id());
    }

    @Override
    @DevelopersOrAdministrators
    public void cancel(OperationId id) {
        String personId = current.require().id();
        if (desk.cancel(id, personId, kinds::hasCommitted)) {
            queue.add(id, personId);
        }
    }

    @Override
    @DevelopersOrAdministrators
    public void retry(OperationId id) {
        Person person = current.require();
        desk.asked(id)
                .ifPresent(asked -> kinds.find(asked.operation().kind())
                        .ifPresent(kind -> requireMayAsk(kind, asked.by(person), asked.team())));
        if (desk.retry(id, person.id())) {
            queue.add(id, person.id());
        }
    }

    private void requireMayAsk(OperationKind kind, ChangeRequest request, TeamName team) {
        Person person = request.person();
        boolean administrates = person.has(Role.ADMINISTRATOR) && kind.administratorsToo(request);
        boolean belongs =
                person.has(Role.DEVELOPER) && membership.teamsOf(person.id()).contains(team);
        if (!administrates && !belongs) {
            throw new AccessDeniedException("Only the team " + team + " changes its functions, and " + person.name()
                    + " does not belong to it.");
        }
    }
}
