package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitMade;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Repository;

/** The catalog in a bare repository on this machine, which may be the copy of one on a server. */
final class GitCatalog implements SourceRepository {
    private final Repository repository;
    private final GitCommits commits;
    private final Branches branches;
    private final GitTrees trees;
    private final GitHistory history;
    private final LastChanges lastChanges;
    private final Consumer<CommitMade> afterCommit;
    private final Landing landing;
    private final String cloneAddress;

    /** What becomes of a commit that was made: it is on main already, or it is proposed. */
    interface Landing {
        CommitOutcome of(CommitOutcome.Committed made, CommitDetails details);
    }

    /** The catalog in {@code repository}; {@code afterCommit} is told of each commit that was made through it. */
    GitCatalog(Repository repository, GitCommits commits, Consumer<CommitMade> afterCommit) {
        this(repository, repository.getDirectory().getPath(), commits, (made, details) -> made, afterCommit);
    }

    /** The same, where people clone it from elsewhere and commits may land otherwise. */
    GitCatalog(
            Repository repository,
            String cloneAddress,
            GitCommits commits,
            Landing landing,
            Consumer<CommitMade> afterCommit) {
        this.repository = repository;
        this.cloneAddress = cloneAddress;
        this.landing = landing;
        this.commits = commits;
        this.branches = new Branches(repository);
        this.afterCommit = afterCommit;
        this.trees = new GitTrees(repository);
        this.history = new GitHistory(repository);
        this.lastChanges = new LastChanges(repository);
    }

    @Override
    public String cloneAddress() {
        return cloneAddress;
    }

    @Override
    public CommitId tip() {
        return branches.main();
    }

    @Override
    public List<String> paths(CommitId commit) {
        return trees.paths(commit);
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return trees.read(commit, path);
    }

    @Override
    public Optional<Long> size(CommitId commit, String path) {
        return trees.size(commit, path);
    }

    @Override
    public Optional<CommitId> tip(BranchName branch) {
        return branches.tip(Branches.ref(branch));
    }

    @Override
    public Map<String, byte[]> files(CommitId commit, String folder) {
        return trees.files(commit, folder, LARGEST_FILE);
    }

    @Override
    public Map<String, String> children(CommitId commit, String folder) {
        return trees.children(commit, folder);
    }

    @Override
    public List<BranchName> branches(String beginning) {
        return branches.beginningWith(beginning);
    }

    @Override
    public CommitOutcome startBranch(BranchName branch, CommitId parent, List<BranchCommit> newCommits) {
        return commits.start(branch, parent, newCommits);
    }

    @Override
    public CommitOutcome commit(
            ChangeSet changes, Recording recording, CommitId expectedParent, CommitDetails details) {
        CommitOutcome outcome = commits.commit(changes, recording, expectedParent, details);
        if (outcome instanceof CommitOutcome.Committed made) {
            CommitOutcome landed = landing.of(made, details);
            if (landed instanceof CommitOutcome.Committed) {
                afterCommit.accept(new CommitMade(made.commit()));
            }
            return landed;
        }
        return outcome;
    }

    @Override
    public List<CommitSummary> history(CommitId from, String path, int limit) {
        return history.history(from, path, limit);
    }

    @Override
    public Map<String, CommitSummary> lastChanges(CommitId from, String folder) {
        return lastChanges.of(from, folder);
    }

    @Override
    public List<FileDifference> differences(CommitId before, CommitId after, String path) {
        return new GitDifferences(repository).differences(before, after, path);
    }

    @Override
    public Set<String> changedPaths(CommitId before, CommitId after) {
        return trees.changedPaths(before, after);
    }

    @Override
    public List<CommitSummary> between(CommitId before, CommitId after, String path) {
        return history.between(before, after, path);
    }

    @Override
    public boolean holds(CommitId commit) {
        return trees.holds(commit);
    }
}
