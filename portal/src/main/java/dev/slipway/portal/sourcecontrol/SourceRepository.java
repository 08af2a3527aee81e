package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the catalog's Git repository and its main branch. Reading throws {@link SourceUnavailableException}. */
public interface SourceRepository {

    /** Where people clone it from: a path on this machine, or the address of a server. */
    String cloneAddress();

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

    /** The newest commit that touched each direct child of a folder, by the child's name. */
    Map<String, CommitSummary> lastChanges(CommitId from, String folder);

    /** What differs below a path (everywhere, if empty) between two commits; text is a unified diff. */
    List<FileDifference> differences(CommitId before, CommitId after, String path);

    /** Paths of the files that differ between two commits. */
    Set<String> changedPaths(CommitId before, CommitId after);

    /** Commits that are reachable from {@code after} and not from {@code before}, touching a path, newest first. */
    List<CommitSummary> between(CommitId before, CommitId after, String path);

    /** Whether the repository still holds this commit. */
    boolean holds(CommitId commit);
}
