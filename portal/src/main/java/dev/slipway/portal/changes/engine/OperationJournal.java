package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.shared.CommitId;
import java.util.Optional;

/** What the runner writes down: each call is kept before the next begins, so a killed process loses one at most. */
interface OperationJournal {

    /**
     * Begins the next step, or ends the operation if it is cancelled or nothing is left; nothing means stop here. A step
     * in which an earlier process was killed is run to its end before a cancellation counts.
     */
    Optional<Task> next(OperationId id);

    void log(OperationId id, int step, String line);

    void startFrom(OperationId id, CommitId tip);

    void committed(OperationId id, CommitId commit);

    void link(OperationId id, OperationLink link);

    void done(OperationId id, int step);

    void failed(OperationId id, int step, OperationStatus.Failure why);

    /** A step that is to be run now, with what it needs to know. */
    record Task(OperationId id, String kind, int step, Asking asking, Optional<CommitId> base) {}

    /** Who asked for what. */
    record Asking(String personId, String subject, String payload) {}
}
