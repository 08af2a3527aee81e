package dev.slipway.portal.changes;

import java.util.List;
import java.util.Optional;

/** Every change that the portal makes to Git: in steps that survive a restart, once for each dedupe key. */
public interface Operations {

    /**
     * Starts an operation on behalf of the signed-in person, or finds the one with the same dedupe key; one that failed
     * or was cancelled begins again with what is asked for now, unless its commit is made: then it ends as it was first
     * asked for.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the team that
     *     owns what is changed, nor an administrator where those may ask for it too
     * @throws IllegalArgumentException if there is no such kind, or it cannot read the payload
     */
    OperationId start(NewOperation operation);

    /** The operation, as it stands now; everybody who is signed in may look. */
    Optional<OperationStatus> find(OperationId id);

    /** The newest operations of everybody, newest first; at most {@code limit}, which is 1 or more. */
    List<OperationStatus.Summary> newest(int limit);

    /** Operations of the signed-in person that failed and were neither tried again nor given up, newest first. */
    List<OperationStatus.Summary> failed();

    /**
     * Cancels an operation of the signed-in person before its next step; one that has failed is given up. Without
     * effect once it has ended; one whose commit is made goes on to its end instead.
     *
     * @throws org.springframework.security.access.AccessDeniedException if it is somebody else's
     */
    void cancel(OperationId id);

    /**
     * Tries an operation of the signed-in person again, from the step that failed or was not begun. Without effect
     * unless it failed or was cancelled.
     *
     * @throws org.springframework.security.access.AccessDeniedException if it is somebody else's
     */
    void retry(OperationId id);
}
