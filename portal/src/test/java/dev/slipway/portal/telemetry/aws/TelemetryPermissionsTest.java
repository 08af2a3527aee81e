package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.NOON;
import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.telemetry.aws.WrittenLog.Request;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelemetryPermissionsTest {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @Test
    void declaresExactlyWhatTheAdaptersCall() throws Exception {
        DeployedOrders.in(WORLD.lambda(), "Text");
        new WrittenLog(WORLD.logs(), false).write(Request.warm(NOON, 5));
        WORLD.logs().setEventsAPage(1);
        WORLD.logs().setLooksUntilComplete(1_000);
        new WrittenTraces(WORLD.xray()::put).cold(NOON);

        try (AwsSlice slice = new AwsSlice(1, "1.00")) {
            slice.readings.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3600));
            slice.traces.coldStarts(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3600), 5);
        }

        Set<String> called = WORLD.aws().calls().stream()
                .map(call -> call.service() + ":" + call.operation())
                .collect(Collectors.toSet());
        assertThat(new TelemetryPermissions(Clock.systemUTC()).probes())
                .extracting(probe -> probe.permission().action())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    void triesEachActionWithOneCall() throws Exception {
        try (AwsSlice slice = new AwsSlice()) {
            for (var probe : new TelemetryPermissions(Clock.systemUTC()).probes()) {
                WORLD.aws().reset();
                try {
                    probe.call().accept(slice.accounts.of(PRODUCTION).orElseThrow());
                } catch (software.amazon.awssdk.core.exception.SdkException notThere) {
                    assertThat(notThere.getMessage()).doesNotContain("not authorized");
                }
                assertThat(WORLD.aws().calls())
                        .extracting(call -> call.service() + ":" + call.operation())
                        .containsExactly(probe.permission().action());
            }
        }
    }
}
