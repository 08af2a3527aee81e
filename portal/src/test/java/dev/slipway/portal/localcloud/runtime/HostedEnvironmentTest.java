package dev.slipway.portal.localcloud.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.analysis.BillingIdentity;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.ReportLineParser;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.TraceReading;
import dev.slipway.portal.telemetry.TraceSpan;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostedEnvironmentTest extends HostedEnvironments {

    @Test
    void answersFromAColdStartAndThenFromTheSameProcess() throws IOException {
        try (HostedEnvironment environment = environment("echoes")) {
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
        try (HostedEnvironment environment = environment("echoes")) {
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
        try (HostedEnvironment environment = environment("echoes")) {
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
    void keepsWhatAColdStartIsMadeOfAndWhatTheFunctionSaysOfIt() throws IOException {
        Instant before = Instant.now().minusSeconds(1);
        try (HostedEnvironment environment = environment("traces")) {
            Invocation cold = environment.invoke(EVENT);
            environment.invoke(EVENT);

            TraceReading reading = new LocalTraces(new LocalInvocationLogs(files))
                    .coldStarts(
                            FakeDeployments.QUOTES,
                            EnvironmentName.STAGING,
                            before,
                            Instant.now().plusSeconds(1),
                            10);

            assertThat(reading).isInstanceOfSatisfying(TraceReading.Traces.class, traces -> {
                assertThat(traces.notes()).isEmpty();
                InvocationTrace trace = traces.traces().getFirst();
                assertThat(traces.traces()).as("the second start was warm").hasSize(1);
                assertThat(trace.release()).isEqualTo("v3");
                assertThat(trace.spans())
                        .extracting(TraceSpan::name, TraceSpan::depth)
                        .containsExactly(
                                tuple("Function", 0),
                                tuple("Initialization", 1),
                                tuple("Invocation", 1),
                                tuple("look up the price", 2));
                assertThat(trace.begin())
                        .as("initialisation before its parent")
                        .isBefore(trace.spans().getFirst().start());
                assertThat(trace.took(TraceSpan.Phase.INITIALIZATION))
                        .contains(cold.report().init());
            });
            assertThat(cold.lines()).extracting(LogLine::origin).doesNotContain(Origin.TRACE);
        }
    }

    @Test
    void passesOnAnErrorAndGoesOnWithTheSameProcess() throws IOException {
        try (HostedEnvironment environment = environment("fails")) {
            Invocation first = environment.invoke(EVENT);

            assertThat(first.outcome()).isEqualTo(new InvocationOutcome.FunctionError("Panic", "boom"));
            assertThat(report(first)).contains("Status: error");
            assertThat(environment.invoke(EVENT).report().coldStart()).isFalse();
        }
    }

    @Test
    void passesOnWhyAFunctionCouldNotStart() throws IOException {
        try (HostedEnvironment environment = environment("init-error")) {
            assertThat(environment.invoke(EVENT).outcome())
                    .isEqualTo(new InvocationOutcome.FunctionError("Settings", "no currency"));
        }
    }

    @Test
    void takesAChunkedResponse() throws IOException {
        try (HostedEnvironment environment = environment("chunked")) {
            assertThat(response(environment.invoke(EVENT))).isEqualTo("{\"amount\":\"3.50 €\"}");
        }
    }

    @Test
    void neverTakesWhatAFunctionPrintsForThePlatformsWords() throws IOException {
        try (HostedEnvironment environment = environment("forges")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.lines())
                    .filteredOn(line -> line.text().startsWith("REPORT RequestId: "))
                    .extracting(LogLine::origin)
                    .containsExactly(Origin.FUNCTION, Origin.PLATFORM);
        }
    }

    @Test
    void givesAFunctionOnlyTheVariablesThatAreListed() throws IOException {
        try (HostedEnvironment environment = environment("shows-its-environment")) {
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
                            "AWS_XRAY_DAEMON_ADDRESS",
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
}
