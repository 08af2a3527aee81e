package dev.slipway.portal.changes;

import dev.slipway.manifest.TeamName;
import java.util.List;

/** Port: a kind of operation; the module that owns the work declares it as a bean. */
public interface OperationKind {

    /** Name in {@link NewOperation}, such as {@code create-function}; it stays the same over releases. */
    String name();

    /** What will be done, for people, such as "Create function orders-api". */
    String title(ChangeRequest request);

    /** Team that owns what is changed: its developers alone may ask for it. */
    TeamName team(ChangeRequest request);

    /** Whether administrators may ask for it as well as the team's developers. */
    default boolean administratorsToo(ChangeRequest request) {
        return false;
    }

    /** The steps in their order; a change of them over releases affects new operations only by the labels that stay. */
    List<OperationStep> steps();
}
