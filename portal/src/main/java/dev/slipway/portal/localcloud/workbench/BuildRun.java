package dev.slipway.portal.localcloud.workbench;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.shared.CommitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A build that somebody has started by hand, while it runs and after it; pages follow it live. */
public final class BuildRun {
    private static final int KEPT_LINES = 3_000;

    private final CommitId commit;
    private final Cancellation cancellation = new Cancellation();
    private final Deque<BuildLine> lines = new ArrayDeque<>();
    private final List<Follower> followers = new ArrayList<>();
    private Optional<BuildOutcome> outcome = Optional.empty();

    BuildRun(CommitId commit) {
        this.commit = commit;
    }

    /** Who follows a build; called from the build's threads, and at once with what was before. */
    public interface Follower {

        /** Further lines were written. */
        void lines(List<BuildLine> further);

        /** The build has ended; nothing follows. */
        void ended(BuildOutcome outcome);
    }

    /** What is being built. */
    public CommitId commit() {
        return commit;
    }

    /** How it ended, once it has. */
    public synchronized Optional<BuildOutcome> outcome() {
        return outcome;
    }

    /** Tells a follower all lines so far and then each further one; closing the result ends that. */
    public synchronized Cancellation.Registration follow(Follower follower) {
        follower.lines(List.copyOf(lines));
        if (outcome.isPresent()) {
            follower.ended(outcome.get());
            return () -> {};
        }
        followers.add(follower);
        return () -> leave(follower);
    }

    private synchronized void leave(Follower follower) {
        followers.remove(follower);
    }

    BuildLog log() {
        return this::add;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private synchronized void add(BuildLine line) {
        lines.addLast(line);
        if (lines.size() > KEPT_LINES) {
            lines.removeFirst();
        }
        followers.forEach(follower -> follower.lines(List.of(line)));
    }

    synchronized void end(BuildOutcome how) {
        outcome = Optional.of(how);
        followers.forEach(follower -> follower.ended(how));
        followers.clear();
    }
}
