package dev.slipway.portal.localcloud.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.analysis.BillingIdentity;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.ReportLineParser;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.process.WatchedProcessGroups;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogLine.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class HostedEnvironmentTest {
    private static final byte[] EVENT = "{\"amount\":\"3.50 €\"}".getBytes(UTF_8);

    @TempDir
    Path folder;

    private WatchedProcessGroups groups;
    private ProcessStart starts;
    private LogFiles files;

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

    @Test
    void answersFromAColdStartAndThenFromTheSameProcess() throws IOException {
        try (HostedEnvironment environment = environment("echoes", 5)) {
            Invocation cold = environment.invoke(EVENT);
            String stream = environment.logStream();
            Invocation warm = environment.invoke("[1]".getBytes(UTF_8));

            assertThat(response(cold)).isEqualTo("{\"amount\":\"3.50 €\"}");
            assertThat(response(warm)).isEqualTo("[1]");
            assertThat(cold.report().coldStart()).isTrue();
            assertThat(cold.report().init()).isPositive();
            assertThat(cold.report().maxMemoryMegabytes()).isBetween(10, 255);
            assertThat(warm.report().coldStart()).isFalse();
            assertThat(environment.logStream()).isEqualTo(stream).matches("\\d{4}/\\d\\d/\\d\\d/\\[3][0-9a-f]{32}");
        }
    }

    @Test
    void writesTheLinesThatLambdaWrites() throws IOException {
        try (HostedEnvironment environment = environment("echoes", 5)) {
            Invocation cold = environment.invoke(EVENT);

            assertThat(cold.lines())
                    .extracting(LogLine::origin)
                    .containsExactly(
                            Origin.PLATFORM,
                            Origin.FUNCTION,
                            Origin.PLATFORM,
                            Origin.FUNCTION,
                            Origin.FUNCTION,
                            Origin.PLATFORM,
                            Origin.PLATFORM);
            List<String> texts = cold.lines().stream().map(LogLine::text).toList();
            assertThat(texts.get(0)).startsWith("INIT_START Runtime Version: ");
            assertThat(texts.get(1)).isEqualTo("starting as echoes");
            assertThat(texts.get(2)).isEqualTo("START RequestId: " + cold.requestId() + " Version: 3");
            assertThat(texts.get(3)).isEqualTo("handling");
            assertThat(texts.get(4)).isEqualTo("answered 202");
            assertThat(texts.get(5)).isEqualTo("END RequestId: " + cold.requestId());
            assertThat(ReportLineParser.parse(texts.get(6)))
                    .isInstanceOfSatisfying(PlatformEvent.Report.class, report -> {
                        assertThat(report.requestId()).isEqualTo(cold.requestId());
                        assertThat(report.measures().billedMs())
                                .isEqualTo(cold.report().billedMilliseconds());
                        assertThat(BillingIdentity.of(report)).isEqualTo(BillingIdentity.HOLDS);
                    });
        }
    }

    @Test
    void keepsEveryLineInOrder() throws IOException {
        Instant before = Instant.now().minusSeconds(1);
        try (HostedEnvironment environment = environment("echoes", 5)) {
            Invocation first = environment.invoke(EVENT);
            Invocation second = environment.invoke(EVENT);

            List<LogLine> stored = files
                    .read(
                            FakeDeployments.QUOTES,
                            LocalEnvironment.STAGING,
                            before,
                            Instant.now().plusSeconds(1))
                    .stream()
                    .map(StoredLine::line)
                    .toList();
            assertThat(stored).startsWith(first.lines().toArray(LogLine[]::new));
            assertThat(stored).endsWith(second.lines().toArray(LogLine[]::new));
        }
    }

    @Test
    void passesOnAnErrorAndGoesOnWithTheSameProcess() throws IOException {
        try (HostedEnvironment environment = environment("fails", 5)) {
            Invocation first = environment.invoke(EVENT);

            assertThat(first.outcome()).isEqualTo(new InvocationOutcome.FunctionError("Panic", "boom"));
            assertThat(report(first)).contains("Status: error");
            assertThat(environment.invoke(EVENT).report().coldStart()).isFalse();
        }
    }

    @Test
    void saysThatAProcessDiedBeforeItsFirstEvent() throws IOException {
        try (HostedEnvironment environment = environment("dead-at-init", 5)) {
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
    void passesOnWhyAFunctionCouldNotStart() throws IOException {
        try (HostedEnvironment environment = environment("init-error", 5)) {
            assertThat(environment.invoke(EVENT).outcome())
                    .isEqualTo(new InvocationOutcome.FunctionError("Settings", "no currency"));
        }
    }

    @Test
    void saysThatAProcessDiedInTheMiddleAndStartsAnother() throws IOException {
        try (HostedEnvironment environment = environment("dies", 5)) {
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
    void endsAFunctionThatTakesTooLong() throws IOException {
        try (HostedEnvironment environment = environment("endless", 1)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.TimedOut(Duration.ofSeconds(1)));
            assertThat(report(invocation)).contains("\tDuration: 1000.00 ms\t").contains("Status: timeout");
            assertThat(groups.running()).isEmpty();
        }
    }

    @Test
    void refusesAResponseThatLambdaWouldNotTake() throws IOException {
        try (HostedEnvironment environment = environment("huge", 9)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.ResponseTooLarge(6_291_556));
            assertThat(texts(invocation)).contains("answered 413");
        }
    }

    @Test
    void refusesAnEventThatLambdaWouldNotTake() throws IOException {
        try (HostedEnvironment environment = environment("echoes", 5)) {
            assertThatThrownBy(() -> environment.invoke(new byte[6_291_557]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("6291556");
        }
    }

    @Test
    void takesAChunkedResponse() throws IOException {
        try (HostedEnvironment environment = environment("chunked", 5)) {
            assertThat(response(environment.invoke(EVENT))).isEqualTo("{\"amount\":\"3.50 €\"}");
        }
    }

    @Test
    void neverTakesWhatAFunctionPrintsForThePlatformsWords() throws IOException {
        try (HostedEnvironment environment = environment("forges", 5)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.lines())
                    .filteredOn(line -> line.text().startsWith("REPORT RequestId: "))
                    .extracting(LogLine::origin)
                    .containsExactly(Origin.FUNCTION, Origin.PLATFORM);
        }
    }

    @Test
    void endsTheChildrenThatAFunctionLeavesBehind() throws IOException {
        try (HostedEnvironment environment = environment("leaves-children", 5)) {
            environment.invoke(EVENT);
            assertThat(groups.running()).as("function and its two children").hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void endsAFunctionThatTakesMoreMemoryThanItsManifestGives() throws IOException {
        try (HostedEnvironment environment = environment("hoards", 9)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.OutOfMemory(256));
            assertThat(report(invocation)).contains("Error Type: Runtime.OutOfMemory");
            assertThat(invocation.report().maxMemoryMegabytes()).isGreaterThan(200);
        }
    }

    @Test
    void endsAFunctionThatFillsItsFolder() throws IOException {
        try (HostedEnvironment environment = environment("fills-the-disk", 9)) {
            assertThat(environment.invoke(EVENT).outcome()).isEqualTo(new InvocationOutcome.DiskFull(512));
        }
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
    }

    @Test
    void keepsABoundedPartOfWhatAFunctionPrints() throws IOException {
        try (HostedEnvironment environment = environment("talks", 5)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(texts(invocation).stream().mapToInt(String::length).sum())
                    .isBetween(900_000, 1_100_000);
            assertThat(texts(invocation)).contains("(more than 1000000 bytes in one invocation; the rest is not kept)");
        }
    }

    @Test
    void givesAFunctionOnlyTheVariablesThatAreListed() throws IOException {
        try (HostedEnvironment environment = environment("shows-its-environment", 5)) {
            assertThat(response(environment.invoke(EVENT)).lines())
                    .isSubsetOf(
                            "AWS_ACCESS_KEY_ID",
                            "AWS_DEFAULT_REGION",
                            "AWS_EC2_METADATA_DISABLED",
                            "AWS_ENDPOINT_URL",
                            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                            "AWS_LAMBDA_FUNCTION_NAME",
                            "AWS_LAMBDA_FUNCTION_VERSION",
                            "AWS_LAMBDA_INITIALIZATION_TYPE",
                            "AWS_LAMBDA_LOG_GROUP_NAME",
                            "AWS_LAMBDA_LOG_STREAM_NAME",
                            "AWS_LAMBDA_RUNTIME_API",
                            "AWS_REGION",
                            "AWS_SECRET_ACCESS_KEY",
                            "LAMBDA_TASK_ROOT",
                            "LANG",
                            "PARAM_QUOTES_CURRENCY",
                            "SECRET_QUOTES_PROVIDER_KEY",
                            "SLIPWAY_ENVIRONMENT",
                            "SLIPWAY_PROCESS_GROUP",
                            "TMPDIR",
                            "TZ",
                            "_HANDLER",
                            // These the shell adds.
                            "PWD",
                            "OLDPWD",
                            "SHLVL",
                            "_")
                    .contains("PARAM_QUOTES_CURRENCY", "SECRET_QUOTES_PROVIDER_KEY");
        }
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
        try (HostedEnvironment environment = environment("echoes", 5)) {
            environment.invoke(EVENT);
            assertThat(folder.resolve("data/local-cloud/environments")).isNotEmptyDirectory();
        }
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
        assertThat(Files.list(folder.resolve("data/local-cloud/processes"))).isEmpty();
    }

    @Test
    void startsNoProcessOnceItIsClosed() throws IOException {
        HostedEnvironment environment = environment("echoes", 5);
        environment.invoke(EVENT);
        environment.close();

        assertThatThrownBy(() -> environment.invoke(EVENT))
                .isInstanceOf(EnvironmentClosedException.class)
                .hasMessageContaining("quotes-api");
        assertThat(groups.running()).isEmpty();
    }

    @Test
    void endsARunningInvocationWhenItIsClosed() throws Exception {
        HostedEnvironment environment = environment("endless", 9);
        CompletableFuture<Invocation> invocation = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> invocation.complete(environment.invoke(EVENT)));
        while (groups.running().isEmpty()) {
            Thread.onSpinWait();
        }

        environment.close();

        assertThat(invocation.get(10, TimeUnit.SECONDS).outcome()).isInstanceOf(InvocationOutcome.Exited.class);
        assertThat(groups.running()).isEmpty();
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
    }

    private HostedEnvironment environment(String mode, int timeoutSeconds) throws IOException {
        return environment(FakeDeployments.of(mode, folder, timeoutSeconds));
    }

    private HostedEnvironment environment(Deployment deployment) {
        return new HostedEnvironment(deployment, starts, files, Clock.systemUTC(), invocation -> {});
    }

    private static String response(Invocation invocation) {
        assertThat(invocation.outcome()).isInstanceOf(InvocationOutcome.Answered.class);
        return new String(((InvocationOutcome.Answered) invocation.outcome()).response(), UTF_8);
    }

    private static List<String> texts(Invocation invocation) {
        return invocation.lines().stream().map(LogLine::text).toList();
    }

    private static String report(Invocation invocation) {
        return texts(invocation).getLast();
    }
}
