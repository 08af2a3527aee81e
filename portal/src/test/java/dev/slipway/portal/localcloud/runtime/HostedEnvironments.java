package dev.slipway.portal.localcloud.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.process.WatchedProcessGroups;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.telemetry.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Environments of {@link FakeFunction}s, and what their tests look at. */
@Timeout(60)
abstract class HostedEnvironments {
    static final byte[] EVENT = "{\"amount\":\"3.50 €\"}".getBytes(UTF_8);

    @TempDir
    Path folder;

    WatchedProcessGroups groups;
    LogFiles files;
    private ProcessStart starts;

    @BeforeEach
    void prepare() throws IOException {
        JsonMapper json = new JsonMapper();
        DataFolder data = new DataFolder(folder.resolve("data"));
        groups = new WatchedProcessGroups(data);
        files = new LogFiles(data, json);
        starts = new ProcessStart(
                data, groups.groups(), new MemoryLimits(Optional.empty()), new LocalValues(folder, json), json);
    }

    @AfterEach
    void end() {
        starts.stop();
        groups.endAll();
    }

    /** One whose time-out no busy machine reaches. */
    HostedEnvironment environment(String mode) throws IOException {
        return environment(mode, 60);
    }

    HostedEnvironment environment(String mode, int timeoutSeconds) throws IOException {
        return environment(FakeDeployments.of(mode, folder, timeoutSeconds));
    }

    HostedEnvironment environment(Deployment deployment) {
        return new HostedEnvironment(deployment, starts, files, Clock.systemUTC(), invocation -> {});
    }

    static String response(Invocation invocation) {
        assertThat(invocation.outcome()).isInstanceOf(InvocationOutcome.Answered.class);
        return new String(((InvocationOutcome.Answered) invocation.outcome()).response(), UTF_8);
    }

    static List<String> texts(Invocation invocation) {
        return invocation.lines().stream().map(LogLine::text).toList();
    }

    static String report(Invocation invocation) {
        return texts(invocation).getLast();
    }
}
