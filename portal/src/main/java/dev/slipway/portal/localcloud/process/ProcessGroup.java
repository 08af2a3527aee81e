package dev.slipway.portal.localcloud.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A started command with all that it starts in turn; it ends as a whole. */
public final class ProcessGroup {
    private final Process leader;
    private final GroupLeader identity;
    private final String mark;
    private final Consumer<ProcessGroup> whenEnded;
    private boolean ended;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    ProcessGroup(Process leader, GroupLeader identity, String mark, Consumer<ProcessGroup> whenEnded) {
        this.leader = leader;
        this.identity = identity;
        this.mark = mark;
        this.whenEnded = whenEnded;
        closeInput();
        // Process.onExit would tell it on the common pool, where any blocked task of others would hold it up.
        Thread.ofPlatform().daemon().name("awaits-process-" + leader.pid()).start(this::awaitExit);
    }

    private void awaitExit() {
        try {
            exit.complete(leader.waitFor());
        } catch (InterruptedException e) {
            exit.completeExceptionally(e);
        }
    }

    String mark() {
        return mark;
    }

    /** Process id of the leader. */
    public long pid() {
        return leader.pid();
    }

    /** What the leader prints, where it was started with pipes. */
    public InputStream standardOutput() {
        return leader.getInputStream();
    }

    /** What the leader prints as errors, where it was started with pipes. */
    public InputStream standardError() {
        return leader.getErrorStream();
    }

    /** Completes with the leader's exit status when it ends; 128 + n after signal n. */
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    /** Whether the leader runs. */
    public boolean isAlive() {
        return leader.isAlive();
    }

    /** Memory of the leader, while it runs. */
    public Optional<Memory> memory() {
        return ProcFs.memory(pid());
    }

    /** Resident bytes of the leader and of what it has started, now. */
    public long residentBytes() {
        return residentBytes(pid(), 0);
    }

    private static long residentBytes(long pid, int depth) {
        long own = ProcFs.memory(pid).map(Memory::residentBytes).orElse(0L);
        // A tree deeper than this is no function's; the bound keeps a fork bomb from holding the sampler.
        return depth > 8
                ? own
                : own
                        + ProcFs.children(pid).stream()
                                .mapToLong(child -> residentBytes(child, depth + 1))
                                .sum();
    }

    /** Takes the processor from the leader and all that it has started, until {@link #resume} or the end. */
    public synchronized void pause() {
        if (!ended) {
            new GroupPause(identity, mark).begin();
        }
    }

    /** Lets a paused group go on; one that is not paused goes on anyway. */
    public synchronized void resume() {
        if (!ended) {
            new GroupPause(identity, mark).end();
        }
    }

    /** Ends the leader, what is left of its group, and what has left the group; a second call waits for the first. */
    public synchronized void end() {
        if (!ended) {
            ended = true;
            GroupEnd.end(identity, mark);
            whenEnded.accept(this);
        }
    }

    /** Nobody types into a function: whoever reads gets the end of the input. */
    private void closeInput() {
        try {
            leader.getOutputStream().close();
        } catch (IOException e) {
            // The leader is gone already, and its end of the pipe with it.
        }
    }
}
