package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much processor time functions get here: as much as Lambda gives their memory, where a control group can be made. */
class CpuLimits {

    /** Lambda gives one whole virtual processor to this much memory, and in proportion to less and more. */
    static final int ONE_CPU_MB = 1_769;

    private static final Logger LOG = LoggerFactory.getLogger(CpuLimits.class);
    private static final Path MOUNT = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 100_000;

    private final Optional<Hierarchy> hierarchy;
    /** What could not be limited once must not be taken for limited afterwards. */
    private volatile boolean failed;

    CpuLimits() {
        this(find());
    }

    CpuLimits(Optional<Hierarchy> hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** A folder in which groups can be made, and the version of control groups that it belongs to. */
    record Hierarchy(Path parent, int version) {}

    /** A group around one process; closing removes it, once the process has ended. */
    record Group(Path folder) {
        void close() throws IOException {
            Files.deleteIfExists(folder);
        }
    }

    /** Whether a process that was limited, if there was one, really was. */
    boolean available() {
        return hierarchy.isPresent() && !failed;
    }

    /** Limits a process by a memory size; the result is closed after its end. */
    Optional<Group> limit(long pid, int megabytes) {
        return hierarchy.flatMap(found -> limit(found, pid, megabytes));
    }

    private Optional<Group> limit(Hierarchy found, long pid, int megabytes) {
        long quota = Math.round(PERIOD_MICROS * (double) megabytes / ONE_CPU_MB);
        try {
            Path group = Files.createDirectory(found.parent().resolve("slipway-cpu-" + UUID.randomUUID()));
            if (found.version() == 2) {
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            }
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
            return Optional.of(new Group(group));
        } catch (IOException e) {
            failed = true;
            LOG.warn("The processor of process {} cannot be limited, so its durations say nothing about sizes", pid, e);
            return Optional.empty();
        }
    }

    private static Optional<Hierarchy> find() {
        return own("0::", MOUNT)
                .filter(CpuLimits::handsDownCpu)
                .map(parent -> new Hierarchy(parent, 2))
                .or(() -> own("cpu", MOUNT.resolve("cpu")).map(parent -> new Hierarchy(parent, 1)))
                .filter(found -> canMakeGroups(found.parent()));
    }

    /** The group that this process is in, by its line in {@code /proc/self/cgroup}. */
    private static Optional<Path> own(String controller, Path mount) {
        try {
            return Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                    .filter(line -> controller.equals("0::")
                            ? line.startsWith(controller)
                            : List.of(line.split(":", 3)[1].split(",")).contains(controller))
                    .map(line -> mount.resolve(line.split(":", 3)[2].substring(1)))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean handsDownCpu(Path parent) {
        try {
            return List.of(Files.readString(parent.resolve("cgroup.subtree_control"))
                            .trim()
                            .split(" "))
                    .contains("cpu");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canMakeGroups(Path parent) {
        try {
            Files.delete(Files.createDirectory(parent.resolve("slipway-cpu-" + UUID.randomUUID())));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
