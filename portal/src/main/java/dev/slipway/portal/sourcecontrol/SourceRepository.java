package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Optional;

/** Port: the catalog's Git repository and its main branch. */
public interface SourceRepository {

    /** The newest commit of the main branch. */
    CommitId tip();

    /** Paths of all files of a commit, sorted. */
    List<String> paths(CommitId commit);

    /** Content of one file at a commit. */
    Optional<byte[]> read(CommitId commit, String path);

    /** Makes a commit on an expected parent and moves the main branch to it. */
    CommitOutcome commit(ChangeSet changes, CommitId expectedParent, CommitDetails details);

    /** Commits that touch a path (all, if empty), newest first. */
    List<CommitSummary> history(CommitId from, String path, int limit);

    /** What differs below a path between two commits; text is a unified diff. */
    List<FileDifference> differences(CommitId before, CommitId after, String path);

    /** Commits that are reachable from {@code after} and not from {@code before}, touching a path, newest first. */
    List<CommitSummary> between(CommitId before, CommitId after, String path);
}
