package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain folder stands for the control groups' file system, which is not writable everywhere. */
class MemoryLimitsTest {
    @TempDir
    Path groups;

    @Test
    void putsAProcessIntoAGroupOfItsOwnWithItsLimit() throws IOException {
        ControlGroup group =
                new MemoryLimits(Optional.of(groups)).limit(4711, 256).orElseThrow();

        try (var made = Files.list(groups)) {
            Path folder = made.findFirst().orElseThrow();
            assertThat(folder.getFileName().toString()).startsWith("slipway-4711-");
            assertThat(folder.resolve("memory.max")).hasContent("268435456");
            assertThat(folder.resolve("cgroup.procs")).hasContent("4711");

            Files.writeString(folder.resolve("memory.events"), "oom 0\noom_kill 0\n");
            assertThat(group.wasExceeded()).isFalse();
            Files.writeString(folder.resolve("memory.events"), "oom 1\noom_kill 1\n");
            assertThat(group.wasExceeded()).isTrue();
        }
    }

    @Test
    void samplesWhereNoGroupCanBeMade() {
        assertThat(new MemoryLimits(Optional.of(groups.resolve("gone"))).limit(4711, 256))
                .isEmpty();
        assertThat(new MemoryLimits(Optional.empty()).limit(4711, 256)).isEmpty();
    }

    @Test
    void saysWhichLimitIsInForce() {
        assertThat(new MemoryLimits(Optional.of(groups)).describe()).contains("the kernel ends a function");
        assertThat(new MemoryLimits(Optional.empty()).describe()).contains("looking at the resident size every 20 ms");
    }
}
