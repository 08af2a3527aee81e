package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain folder stands for the control groups' file system, which is not writable everywhere. */
class CpuLimitsTest {

    @TempDir
    private Path groups;

    @Test
    void givesAsMuchProcessorTimeAsLambdaGivesTheMemory() throws IOException {
        CpuLimits limits = new CpuLimits(Optional.of(new CpuLimits.Hierarchy(groups, 2)));

        Path group = limits.limit(4711, 1_769).orElseThrow().folder();
        Path small = limits.limit(4712, 128).orElseThrow().folder();

        assertThat(group.resolve("cpu.max")).hasContent("100000 100000");
        assertThat(group.resolve("cgroup.procs")).hasContent("4711");
        assertThat(small.resolve("cpu.max")).hasContent("7236 100000");
    }

    @Test
    void knowsTheOlderControlGroups() throws IOException {
        CpuLimits limits = new CpuLimits(Optional.of(new CpuLimits.Hierarchy(groups, 1)));

        Path group = limits.limit(4711, 512).orElseThrow().folder();

        assertThat(group.resolve("cpu.cfs_period_us")).hasContent("100000");
        assertThat(group.resolve("cpu.cfs_quota_us")).hasContent("28943");
    }

    @Test
    void claimsNoLimitAfterOneThatCouldNotBeSet() throws IOException {
        Path gone = Files.createDirectory(groups.resolve("gone"));
        CpuLimits limits = new CpuLimits(Optional.of(new CpuLimits.Hierarchy(gone, 2)));
        Files.delete(gone);

        assertThat(limits.available()).isTrue();
        assertThat(limits.limit(4711, 256)).isEmpty();
        assertThat(limits.available()).isFalse();
        assertThat(new CpuLimits(Optional.empty()).available()).isFalse();
    }
}
