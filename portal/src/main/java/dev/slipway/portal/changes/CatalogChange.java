package dev.slipway.portal.changes;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.Recording;
import java.util.List;
import java.util.Optional;

/**
 * Port: a kind of operation that makes one commit in the catalog. Its steps are Check, Files and Commit; files are
 * computed again whenever the main branch has moved.
 */
public interface CatalogChange {

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

    /** A sentence that says why the change cannot be made on this commit, such as a name that is taken by now. */
    Optional<String> refusal(ChangeRequest request, CommitId tip);

    /** The files to write and the message, computed from this commit and nothing that may change with time. */
    Plan plan(ChangeRequest request, CommitId tip);

    /** Where to go afterwards. */
    List<OperationLink> links(ChangeRequest request);

    /**
     * What is to be committed.
     *
     * @param files written and removed; none where only what was generated is recorded
     * @param recording what was generated, recorded with the commit
     * @param subject first line of the commit's message
     * @param body further text, may be empty
     */
    record Plan(ChangeSet files, Recording recording, String subject, String body) {

        /** A plan that records nothing as generated. */
        public Plan(ChangeSet files, String subject, String body) {
            this(files, Recording.none(), subject, body);
        }
    }
}
