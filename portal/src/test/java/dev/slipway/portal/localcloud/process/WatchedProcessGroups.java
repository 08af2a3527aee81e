package dev.slipway.portal.localcloud.process;

import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Process groups of a test, with a look at which of their processes run. */
public final class WatchedProcessGroups {
    private final ProcessGroups groups;
    private final Path data;

    public WatchedProcessGroups(DataFolder data) {
        this.groups = new ProcessGroups(data);
        this.data = data.dataFolder();
    }

    public ProcessGroups groups() {
        return groups;
    }

    /** Processes that work in or below the test's data folder. */
    public List<Long> running() {
        return ProcFs.pids().stream()
                .filter(pid -> ProcFs.stat(pid).filter(ProcFs.Stat::runs).isPresent())
                .filter(pid -> workingFolder(pid).startsWith(data))
                .toList();
    }

    /** Those of them that are not paused. */
    public List<Long> awake() {
        return running().stream()
                .filter(pid -> ProcFs.stat(pid).filter(stat -> !stat.paused()).isPresent())
                .toList();
    }

    public void endAll() {
        groups.endAll();
    }

    private static Path workingFolder(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
        } catch (IOException e) {
            return Path.of("/gone");
        }
    }
}
