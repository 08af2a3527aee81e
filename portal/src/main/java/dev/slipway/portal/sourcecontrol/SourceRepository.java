package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: the catalog's Git repository, its main branch, and beside it {@code slipway/pristine}, which holds what was
 * generated. Reading throws {@link SourceUnavailableException}.
 */
public interface SourceRepository {
    /** Bytes of a file beyond which {@link #files} leaves it out: nothing that is generated or built comes near. */
    long LARGEST_FILE = 10L * 1024 * 1024;

    /** Where people clone it from: a path on this machine, or the address of a server. */
    String cloneAddress();

    /** The newest commit of the main branch. */
    CommitId tip();

    /** The newest commit of another branch, if there is such a branch. */
    Optional<CommitId> tip(BranchName branch);

    /** Paths of all files of a commit, sorted. */
    List<String> paths(CommitId commit);

    /** Content of one file at a commit. */
    Optional<byte[]> read(CommitId commit, String path);

    /** Size in bytes of one file at a commit; a link to another place is none. */
    default Optional<Long> size(CommitId commit, String path) {
        return Optional.ofNullable(files(commit, path).get(path)).map(content -> (long) content.length);
    }

    /**
     * Contents by path of all files below a folder at a commit; of all files, if the folder is empty. A file of more than
     * {@link #LARGEST_FILE} bytes is left out; {@link #size} tells of it.
     */
    Map<String, byte[]> files(CommitId commit, String folder);

    /** Identity of the content of each direct child of a folder at a commit, by the child's name: same content, same id. */
    Map<String, String> children(CommitId commit, String folder);

    /** Branches beside main whose name begins so, sorted. */
    List<BranchName> branches(String beginning);

    /** Makes a commit on an expected parent and moves the main branch to it. */
    default CommitOutcome commit(ChangeSet changes, CommitId expectedParent, CommitDetails details) {
        return commit(changes, Recording.none(), expectedParent, details);
    }

    /**
     * Makes a commit on an expected parent and moves the main branch to it, and records with it what was generated:
     * both branches move, or neither does. Where main has these contents already the recording alone is made.
     */
    CommitOutcome commit(ChangeSet changes, Recording recording, CommitId expectedParent, CommitDetails details);

    /**
     * Starts a branch with these commits, one on the other, on a commit of main.
     *
     * @return {@link CommitOutcome.TipMoved} with the branch's tip if there is such a branch already
     */
    CommitOutcome startBranch(BranchName branch, CommitId parent, List<BranchCommit> commits);

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
