package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.awsfake.EmulatedFunction;
import dev.slipway.portal.awsfake.Emulator;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionAlias;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.TraceAssembly;
import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.Segment;

/** The adapters as they are, pointed at emulators that others wrote. */
class EmulatorsIT {
    private static final Map<String, String> SETTINGS = Map.of(
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test");

    @TempDir
    static Path folder;

    private static Emulator moto;
    private static Emulator ministack;
    private static AwsSlice slice;

    @BeforeAll
    static void start() {
        moto = Emulator.moto();
        ministack = Emulator.ministack(folder);
        SETTINGS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", ministack.endpoint().toString());
        System.setProperty("aws.endpointUrlXRay", moto.endpoint().toString());
        slice = AwsSlice.unfiltered();
        EmulatedFunction.deploy(account().client(LambdaClient.class, LambdaClient::builder), DeployedOrders.NAME);
    }

    @AfterAll
    static void stop() throws Exception {
        slice.close();
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        System.clearProperty("aws.endpointUrlXRay");
        ministack.close();
        moto.close();
    }

    /** moto's summaries are not in the API's shape ({@code Users} is an object there): the ids come from the test. */
    @Test
    void readsTheTracesThatMotoWasSent() {
        XRayClient xray = account().client(XRayClient.class, XRayClient::builder);
        WrittenTraces written = new WrittenTraces(
                document -> xray.putTraceSegments(request -> request.traceSegmentDocuments(document)));
        Instant now = Instant.now();
        String warm = written.warm(now.minusSeconds(30));
        String cold = written.cold(now.minusSeconds(20));

        TraceDocuments.Answer answer =
                TraceDocuments.get(xray, List.of(warm, cold, "1-00000000-000000000000000000000000"));

        assertThat(answer.unprocessed()).isOne();
        List<InvocationTrace> traces = answer.traces().stream()
                .map(trace -> TraceAssembly.of(
                        trace.id(),
                        trace.segments().stream().map(Segment::document).toList(),
                        DeployedOrders.NAME))
                .flatMap(assembled -> assembled.trace(version -> "v" + version).stream())
                .toList();
        assertThat(traces).extracting(InvocationTrace::id).containsExactly(warm, cold);
        InvocationTrace trace = traces.getLast();
        assertThat(trace.release()).isEqualTo("v7");
        assertThat(trace.took(Phase.INITIALIZATION)).contains(Duration.ofNanos(13_250_000));
        assertThat(trace.begin()).isBefore(trace.spans().get(1).start());
    }

    @Test
    void describesAFunctionOfMinistack() {
        DeployedFunction function = ((InventoryReading.Found) slice.inventory.deployed(ORDERS, PRODUCTION)).function();

        assertThat(function.configuration().identity().version()).isEqualTo("1");
        assertThat(function.configuration().limits().memoryMb()).isEqualTo(256);
        assertThat(function.configuration().code().size().zipBytes()).isPositive();
        assertThat(function.aliases()).containsExactly(new FunctionAlias("live", "1", Map.of()));
        assertThat(function.versions())
                .singleElement()
                .satisfies(version -> assertThat(version.release().release()).isEqualTo("v3"));
    }

    @Test
    void countsWhatAFunctionOfMinistackReallyWrote() {
        LambdaClient lambda = account().client(LambdaClient.class, LambdaClient::builder);
        for (int request = 0; request < 3; request++) {
            lambda.invoke(call -> call.functionName(DeployedOrders.NAME)
                    .qualifier("live")
                    .payload(SdkBytes.fromUtf8String("{\"order\":1}")));
        }

        Instant hour = RollupKey.hourOf(Instant.now());
        // The emulator writes a log a moment after it has answered.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            LogReading reading = slice.readings.read(
                    ORDERS, PRODUCTION, hour.minus(Duration.ofHours(1)), hour.plus(Duration.ofHours(1)));
            assertThat(reading).isInstanceOf(Hours.class);
            List<Rollup> rollups = ((Hours) reading)
                    .hours().stream().flatMap(read -> read.rollups().stream()).toList();
            assertThat(Rollup.total(rollups).counts().invocations()).isEqualTo(3);
        });
        assertThat(slice.lines.read(
                        ORDERS, PRODUCTION, hour.minus(Duration.ofHours(1)), hour.plus(Duration.ofHours(1))))
                .isNotEmpty()
                .allSatisfy(stream -> assertThat(stream.lines())
                        .anySatisfy(line -> assertThat(line.text()).startsWith("REPORT RequestId:")));
    }

    @Test
    void findsNoLogOfAFunctionThatNeverRan() {
        CloudWatchLogsClient logs = account().client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
        assertThat(logs.serviceClientConfiguration().endpointOverride()).isNotNull();
        assertThat(((Hours) slice.readings.read(
                                ORDERS,
                                PRODUCTION,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-01T02:00:00Z")))
                        .hours())
                .isEmpty();
    }

    private static AwsAccount account() {
        return slice.accounts.of(PRODUCTION).orElseThrow();
    }
}
