package dev.slipway.portal.localcloud.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a process group and the processes that carry its mark. */
final class GroupEnd {
    private static final Logger LOG = LoggerFactory.getLogger(GroupEnd.class);
    /** Each round sees what the round before could not: processes started while it looked. */
    private static final int ROUNDS = 20;

    private static final long PATIENCE_MILLISECONDS = 200;

    private GroupEnd() {}

    /** Ends a group whose leader is known, and whoever has left it. */
    static void end(GroupLeader leader, String mark) {
        if (leader.stillLeads()) {
            Signal.KILL.toGroup(leader.pid());
            endAll(mark, stat -> stat.group() == leader.pid());
        } else {
            end(mark);
        }
    }

    /** Ends all processes that carry a mark. */
    static void end(String mark) {
        endAll(mark, stat -> false);
    }

    private static void endAll(String mark, Predicate<ProcFs.Stat> belongs) {
        String setting = ProcessGroups.MARK + "=" + mark;
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> left = ProcFs.pids().stream()
                    .filter(pid -> ProcFs.stat(pid)
                            .filter(ProcFs.Stat::runs)
                            .filter(stat -> belongs.test(stat) || ProcFs.wasStartedWith(pid, setting))
                            .isPresent())
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(GroupEnd::endOne);
        }
        LOG.warn("Processes marked {} cannot be ended; they go on running.", mark);
    }

    private static void endOne(long pid) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        if (handle.isEmpty()) {
            return;
        }
        handle.get().destroyForcibly();
        try {
            handle.get().onExit().get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The next round looks whether it is gone.
        }
    }
}
