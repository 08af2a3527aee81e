package dev.slipway.portal.localcloud.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.shared.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProcessGroupsTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/local/bin:/usr/bin:/bin");

    @TempDir
    Path folder;

    private WatchedProcessGroups watched;

    @BeforeEach
    void prepare() {
        watched = new WatchedProcessGroups(new DataFolder(folder));
    }

    @AfterEach
    void end() {
        watched.endAll();
    }

    @Test
    void endsAGroupWithAllThatItHasStarted() throws Exception {
        ProcessGroup group = start("sleep 300 & setsid sleep 300 & env -i sleep 300 & echo ready; wait");
        awaitReady(group);
        assertThat(watched.running()).hasSizeGreaterThanOrEqualTo(4);

        group.end();

        assertThat(watched.running()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void pausesAGroupWithAllThatItHasStartedAndLetsItGoOn() throws Exception {
        ProcessGroup group = start("sleep 300 & setsid sleep 300 & echo ready; wait");
        awaitReady(group);
        int processes = watched.running().size();

        group.pause();
        assertThat(watched.running()).hasSize(processes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(watched.awake()).isEmpty();

        group.resume();
        assertThat(watched.awake()).hasSize(processes);
    }

    @Test
    void endsAPausedGroup() throws Exception {
        ProcessGroup group = start("sleep 300 & setsid sleep 300 & echo ready; wait");
        awaitReady(group);
        group.pause();

        group.end();
        group.resume();

        assertThat(watched.running()).isEmpty();
    }

    @Test
    void endsAPausedGroupThatAKilledPortalHasLeftBehind() throws Exception {
        ProcessGroup group = start("sleep 300 & echo ready; wait");
        awaitReady(group);
        group.pause();

        new ProcessGroups(new DataFolder(folder));

        assertThat(watched.running()).isEmpty();
    }

    @Test
    void endsWhatALeaderThatHasEndedLeavesBehind() throws Exception {
        ProcessGroup group = start("sleep 300 > /dev/null & echo ready");
        awaitReady(group);
        group.exit().get(10, TimeUnit.SECONDS);

        group.end();

        assertThat(watched.running()).isEmpty();
    }

    @Test
    void endsWhatAKilledPortalHasLeftBehind() throws Exception {
        awaitReady(start("sleep 300 & echo ready; wait"));
        ProcessGroup leaderless = start("sleep 300 > /dev/null & echo ready");
        awaitReady(leaderless);
        leaderless.exit().get(10, TimeUnit.SECONDS);
        assertThat(watched.running()).hasSizeGreaterThanOrEqualTo(3);

        new ProcessGroups(new DataFolder(folder));

        assertThat(watched.running()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void reachesAWholeGroupWithOneSignal() throws Exception {
        ProcessGroup group = start("sleep 300 & echo ready; wait");
        awaitReady(group);

        Signal.STOP.toGroup(group.pid());
        assertThat(group.isAlive()).isTrue();
        while (!watched.awake().isEmpty()) {
            Thread.onSpinWait();
        }
        Signal.KILL.toGroup(group.pid());

        assertThat(group.exit().get(10, TimeUnit.SECONDS)).isEqualTo(128 + 9);
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameNumber() throws Exception {
        Process stranger = new ProcessBuilder("setsid", "sleep", "300").start();
        try {
            GroupLeader leader = GroupLeader.of(stranger.pid()).orElseThrow();
            GroupLeader before = new GroupLeader(leader.boot(), leader.pid(), leader.startTicks() - 1);
            new StartedGroups(folder.resolve("local-cloud/processes")).confirm("a-mark", before);

            new ProcessGroups(new DataFolder(folder));

            assertThat(stranger.isAlive()).isTrue();
            assertThat(notes()).isEmpty();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesProcessesOfAnEarlierStartOfTheMachineAlone() {
        GroupLeader self = GroupLeader.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(self.stillLeads()).isTrue();
        assertThat(new GroupLeader("another-boot", self.pid(), self.startTicks()).stillLeads())
                .isFalse();
    }

    @Test
    void givesACommandOnlyTheVariablesThatAreListed() throws Exception {
        ProcessGroup group = watched.groups()
                .start(new GroupCommand(
                        List.of("/usr/bin/env"), folder, Map.of("ONLY", "this"), new GroupCommand.Output.Pipes()));

        assertThat(new String(group.standardOutput().readAllBytes(), StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.equals("ONLY=this") || line.startsWith("SLIPWAY_PROCESS_GROUP="))
                .contains("ONLY=this");
    }

    @Test
    void keepsNoNoteOfWhatCouldNotBeStarted() {
        GroupCommand command = new GroupCommand(
                List.of("true"), folder.resolve("no-such-folder"), PATH, new GroupCommand.Output.Pipes());

        assertThatThrownBy(() -> watched.groups().start(command)).isInstanceOf(IOException.class);
        assertThat(notes()).isEmpty();
    }

    @Test
    void leavesNothingRunningThatCouldNotBeNoted() {
        StartedGroups fullDisk = new StartedGroups(folder.resolve("local-cloud/processes")) {
            @Override
            void confirm(String mark, GroupLeader leader) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        GroupCommand command = new GroupCommand(List.of("sleep", "300"), folder, PATH, new GroupCommand.Output.Pipes());

        assertThatThrownBy(() -> new ProcessGroups(fullDisk).start(command)).hasMessage("No space left on device");
        assertThat(watched.running()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    private ProcessGroup start(String script) throws IOException {
        return watched.groups()
                .start(new GroupCommand(
                        List.of("/bin/sh", "-c", script), folder, PATH, new GroupCommand.Output.Pipes()));
    }

    private static void awaitReady(ProcessGroup group) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(group.standardOutput(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("ready");
    }

    private List<Path> notes() {
        try (var files = Files.list(folder.resolve("local-cloud/processes"))) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
