package dev.slipway.portal.changes;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A repository whose next commits can be made to fail or to come too late; everything else is the real one's. */
public final class ManualSourceRepository implements SourceRepository {
    private final Deque<Runnable> beforeCommits = new ArrayDeque<>();
    private final Deque<CommitOutcome> outcomes = new ArrayDeque<>();
    private Optional<CommitOutcome> hiding = Optional.empty();
    private Optional<SourceRepository> real = Optional.empty();

    /** Works on this repository from now on, without faults. */
    public void use(SourceRepository repository) {
        real = Optional.of(repository);
        beforeCommits.clear();
        outcomes.clear();
        hiding = Optional.empty();
    }

    /** Does something just before the next commit that has nothing of this kind planned yet. */
    public void beforeCommit(Runnable deed) {
        beforeCommits.add(deed);
    }

    /** Lets a coming commit end so, without a commit. */
    public void failWith(CommitOutcome outcome) {
        outcomes.add(outcome);
    }

    /** Lets the next commit be made, but end so for whoever asked for it. */
    public void hideNextCommit(CommitOutcome outcome) {
        hiding = Optional.of(outcome);
    }

    private SourceRepository real() {
        return real.orElseThrow();
    }

    @Override
    public CommitOutcome commit(
            ChangeSet changes, Recording recording, CommitId expectedParent, CommitDetails details) {
        Optional.ofNullable(beforeCommits.poll()).ifPresent(Runnable::run);
        CommitOutcome planned = Optional.ofNullable(outcomes.poll())
                .orElseGet(() -> real().commit(changes, recording, expectedParent, details));
        CommitOutcome shown = hiding.orElse(planned);
        hiding = Optional.empty();
        return shown;
    }

    @Override
    public String cloneAddress() {
        return real().cloneAddress();
    }

    @Override
    public CommitId tip() {
        return real().tip();
    }

    @Override
    public Optional<CommitId> tip(BranchName branch) {
        return real().tip(branch);
    }

    @Override
    public Map<String, byte[]> files(CommitId commit, String folder) {
        return real().files(commit, folder);
    }

    @Override
    public Map<String, String> children(CommitId commit, String folder) {
        return real().children(commit, folder);
    }

    @Override
    public List<BranchName> branches(String beginning) {
        return real().branches(beginning);
    }

    @Override
    public CommitOutcome startBranch(BranchName branch, CommitId parent, List<BranchCommit> commits) {
        return real().startBranch(branch, parent, commits);
    }

    @Override
    public List<String> paths(CommitId commit) {
        return real().paths(commit);
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return real().read(commit, path);
    }

    @Override
    public List<CommitSummary> history(CommitId from, String path, int limit) {
        return real().history(from, path, limit);
    }

    @Override
    public Map<String, CommitSummary> lastChanges(CommitId from, String folder) {
        return real().lastChanges(from, folder);
    }

    @Override
    public List<FileDifference> differences(CommitId before, CommitId after, String path) {
        return real().differences(before, after, path);
    }

    @Override
    public Set<String> changedPaths(CommitId before, CommitId after) {
        return real().changedPaths(before, after);
    }

    @Override
    public List<CommitSummary> between(CommitId before, CommitId after, String path) {
        return real().between(before, after, path);
    }

    @Override
    public boolean holds(CommitId commit) {
        return real().holds(commit);
    }
}
