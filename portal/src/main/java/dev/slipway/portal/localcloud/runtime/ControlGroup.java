package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A control group (version 2) around one process, with a limit on memory. */
final class ControlGroup implements AutoCloseable {
    private static final Path MOUNT = Path.of("/sys/fs/cgroup");

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** A group in which this process may make groups with a memory limit: its own, or the one above. */
    static Optional<Path> writableParent() {
        try {
            List<String> memberships = Files.readAllLines(Path.of("/proc/self/cgroup"));
            return memberships.stream()
                    .filter(line -> line.startsWith("0::/"))
                    .map(line -> MOUNT.resolve(line.substring("0::/".length())))
                    .flatMap(own -> Stream.of(own, own.getParent()))
                    .filter(candidate -> candidate.startsWith(MOUNT))
                    .filter(ControlGroup::allowsMemoryLimits)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean allowsMemoryLimits(Path parent) {
        try {
            List<String> handedDown = List.of(Files.readString(parent.resolve("cgroup.subtree_control"))
                    .trim()
                    .split(" "));
            if (!handedDown.contains("memory")) {
                return false;
            }
            Path probe = Files.createDirectory(parent.resolve("slipway-" + UUID.randomUUID()));
            Files.delete(probe);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a process into a new group below a parent. */
    static ControlGroup around(Path parent, long pid, int megabytes) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("slipway-" + pid + "-" + UUID.randomUUID()));
        Files.writeString(folder.resolve("memory.max"), Long.toString(megabytes * 1024L * 1024L));
        if (Files.exists(folder.resolve("memory.swap.max"))) {
            Files.writeString(folder.resolve("memory.swap.max"), "0");
        }
        Files.writeString(folder.resolve("cgroup.procs"), Long.toString(pid));
        return new ControlGroup(folder);
    }

    /** Whether the kernel has ended a member for want of memory. */
    boolean wasExceeded() {
        try {
            return Files.readAllLines(folder.resolve("memory.events")).stream()
                    .anyMatch(line -> line.startsWith("oom_kill ") && !line.equals("oom_kill 0"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the group; its processes must have ended. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
