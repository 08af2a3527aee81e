package dev.slipway.portal.changes;

import dev.slipway.portal.shared.CommitId;
import java.util.Optional;

/** The operation as its steps see it; what they note is kept at once. */
public interface OperationContext {

    OperationId id();

    /** What was asked for, and by whom. */
    ChangeRequest request();

    /** Adds a line to the running step's log; never a secret. */
    void log(String line);

    /** The tip from which the operation's commit is looked for. */
    Optional<CommitId> base();

    /** Notes the tip before the first attempt to commit; later calls have no effect. */
    void startFrom(CommitId tip);

    /** Notes the commit that the operation made. */
    void committed(CommitId commit);

    /** Notes where to go afterwards; again has no effect. */
    void link(OperationLink link);
}
