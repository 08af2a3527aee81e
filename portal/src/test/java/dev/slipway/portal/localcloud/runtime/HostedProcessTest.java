package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.telemetry.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the process of a function begins, rests and ends, and what is left of it. */
class HostedProcessTest extends HostedEnvironments {

    @Test
    void saysThatAProcessDiedBeforeItsFirstEvent() throws IOException {
        try (HostedEnvironment environment = environment("dead-at-init")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.Exited(true, "exit status 3"));
            assertThat(texts(invocation))
                    .anyMatch(text -> text.startsWith("INIT_REPORT Init Duration: ")
                            && text.contains("Phase: init\tStatus: error\tError Type: Runtime.ExitError"))
                    .contains("starting as dead-at-init");
            assertThat(report(invocation))
                    .contains("Error Type: Runtime.ExitError")
                    .doesNotContain("Init Duration");
        }
    }

    @Test
    void saysThatAProcessDiedInTheMiddleAndStartsAnother() throws IOException {
        try (HostedEnvironment environment = environment("dies")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.Exited(false, "exit status 7"));
            assertThat(texts(invocation))
                    .contains("RequestId: " + invocation.requestId()
                            + " Error: Runtime exited with error: exit status 7\nRuntime.ExitError");
            assertThat(report(invocation)).contains("Status: error\tError Type: Runtime.ExitError");
            assertThat(environment.invoke(EVENT).report().coldStart()).isTrue();
        }
    }

    @Test
    void endsTheChildrenThatAFunctionLeavesBehind() throws IOException {
        try (HostedEnvironment environment = environment("leaves-children")) {
            environment.invoke(EVENT);
            assertThat(groups.running()).as("function and its two children").hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void saysThatTheExecutableCannotBeStarted() {
        Deployment gone = FakeDeployments.deployment(folder.resolve("gone"), 5);
        try (ExecutionEnvironment environment = environment(gone)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isInstanceOf(InvocationOutcome.Exited.class);
            assertThat(invocation.lines()).extracting(LogLine::text).anyMatch(text -> text.contains("gone"));
        }
    }

    @Test
    void removesItsFolderWhenItIsClosed() throws IOException {
        try (HostedEnvironment environment = environment("echoes")) {
            environment.invoke(EVENT);
            assertThat(folder.resolve("data/local-cloud/environments")).isNotEmptyDirectory();
        }
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
        assertThat(Files.list(folder.resolve("data/local-cloud/processes"))).isEmpty();
    }

    @Test
    void startsNoProcessOnceItIsClosed() throws IOException {
        HostedEnvironment environment = environment("echoes");
        environment.invoke(EVENT);
        environment.close();

        assertThatThrownBy(() -> environment.invoke(EVENT))
                .isInstanceOf(EnvironmentClosedException.class)
                .hasMessageContaining("quotes-api");
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void endsARunningInvocationWhenItIsClosed() throws Exception {
        HostedEnvironment environment = environment("endless");
        CompletableFuture<Invocation> invocation = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> invocation.complete(environment.invoke(EVENT)));
        while (groups.running().isEmpty()) {
            Thread.onSpinWait();
        }

        environment.close();

        assertThat(invocation.get(30, TimeUnit.SECONDS).outcome()).isInstanceOf(InvocationOutcome.Exited.class);
        assertThat(groups.running()).isEmpty();
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
    }

    @Test
    void pausesAFunctionBetweenTwoEvents() throws IOException {
        try (HostedEnvironment environment = environment("works-on")) {
            environment.invoke(EVENT);
            assertThat(groups.running()).isNotEmpty();
            assertThat(groups.awake())
                    .as("processes that go on after the answer")
                    .isEmpty();

            assertThat(environment.invoke(EVENT).report().coldStart()).isFalse();
        }
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void pausesTheChildrenThatAFunctionLeavesBehindToo() throws IOException {
        try (HostedEnvironment environment = environment("leaves-children")) {
            environment.invoke(EVENT);
            assertThat(groups.awake()).isEmpty();
        }
    }
}
