package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;

/** How an attempt to commit ended. */
public sealed interface CommitOutcome {

    /** The main branch is at the new commit. */
    record Committed(CommitId commit) implements CommitOutcome {}

    /**
     * The commit is on a branch of its own, and a request to take it into main is open; main is where it was.
     *
     * @param address of the request, for people
     */
    record Proposed(CommitId commit, String address) implements CommitOutcome {}

    /** The files have these contents already; no commit was made, and the main branch is where it was. */
    record Unchanged(CommitId tip) implements CommitOutcome {}

    /** Somebody was faster: the main branch is elsewhere, and nothing was changed. */
    record TipMoved(CommitId tip) implements CommitOutcome {}

    /** The repository could not be written, for a reason given as a sentence; nothing was changed. */
    record Unavailable(String reason) implements CommitOutcome {}
}
