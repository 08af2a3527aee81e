package dev.slipway.portal.localcloud.process;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the processes of a group and lets them go on, those that have left it included. */
final class GroupPause {
    private static final Logger LOG = LoggerFactory.getLogger(GroupPause.class);
    /** A process that the machine gives no time stops later than it is told to. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_NANOSECONDS = 1_000_000;

    private final GroupLeader leader;
    private final String setting;

    GroupPause(GroupLeader leader, String mark) {
        this.leader = leader;
        this.setting = ProcessGroups.MARK + "=" + mark;
    }

    /** Takes the processor from all of them; they keep their memory and connections. */
    void begin() {
        if (!leader.stillLeads()) {
            return;
        }
        Set<Long> told = new HashSet<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            // Those that were started while the others were told are seen at the next look.
            List<Long> running = members(false);
            if (running.isEmpty()) {
                return;
            }
            List<Long> untold = running.stream().filter(told::add).toList();
            if (untold.isEmpty()) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOSECONDS);
            } else {
                Signal.STOP.to(untold);
            }
        } while (System.nanoTime() < deadline);
        LOG.warn("Group {} cannot be paused as a whole; what is left of it goes on between events.", leader.pid());
    }

    /** Lets all of them go on. */
    void end() {
        List<Long> paused = members(true);
        if (!paused.isEmpty()) {
            Signal.CONT.to(paused);
        }
    }

    private List<Long> members(boolean paused) {
        return ProcFs.pids().stream()
                .filter(pid -> ProcFs.stat(pid)
                        .filter(stat -> stat.runs() && stat.paused() == paused && belongs(pid, stat))
                        .isPresent())
                .toList();
    }

    /** Whoever was started before the leader is none of its own, and need not be looked at closely. */
    private boolean belongs(long pid, ProcFs.Stat stat) {
        return stat.group() == leader.pid()
                || stat.startTicks() >= leader.startTicks() && ProcFs.wasStartedWith(pid, setting);
    }
}
