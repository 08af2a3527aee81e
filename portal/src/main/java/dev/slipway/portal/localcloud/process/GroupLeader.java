package dev.slipway.portal.localcloud.process;

import java.util.Optional;

/**
 * Who leads a process group, so that it is not taken for a later process of the same number.
 *
 * @param boot id of the machine's start, since numbers and ticks begin anew with it
 * @param pid process id, which is the group's number too
 * @param startTicks when the process started, in clock ticks since the machine did
 */
record GroupLeader(String boot, long pid, long startTicks) {

    static Optional<GroupLeader> of(long pid) {
        return ProcFs.stat(pid).map(stat -> new GroupLeader(ProcFs.bootId(), pid, stat.startTicks()));
    }

    /** Reads what {@link #toString} has written. */
    static Optional<GroupLeader> parse(String text) {
        String[] fields = text.split(" ");
        try {
            return fields.length == 3
                    ? Optional.of(new GroupLeader(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the group of this number is still the one that was started: its leader lives, or is gone with nobody in its
     * place (Linux gives no process the number of a group that has members).
     */
    boolean stillLeads() {
        return boot.equals(ProcFs.bootId())
                && ProcFs.stat(pid).map(stat -> stat.startTicks() == startTicks).orElse(true);
    }

    @Override
    public String toString() {
        return boot + " " + pid + " " + startTicks;
    }
}
