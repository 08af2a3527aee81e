package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.NOON;
import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.TraceReading;
import dev.slipway.portal.telemetry.TraceReading.Traces;
import dev.slipway.portal.telemetry.TraceReading.Unavailable;
import dev.slipway.portal.telemetry.TraceSpan;
import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XRayTracesTest {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private final AwsSlice slice = new AwsSlice();
    private final WrittenTraces written = new WrittenTraces(WORLD.xray()::put);

    @BeforeEach
    void deploy() {
        DeployedOrders.in(WORLD.lambda(), "Text");
    }

    @AfterEach
    void close() throws Exception {
        slice.close();
    }

    @Test
    void drawsTheInitialisationBeforeItsParent() {
        written.cold(NOON);

        InvocationTrace trace =
                traces(NOON, NOON.plusSeconds(3600), 10).traces().getFirst();

        assertThat(trace.spans())
                .extracting(TraceSpan::name, TraceSpan::phase, TraceSpan::depth)
                .containsExactly(
                        tuple("Lambda service", Phase.SERVICE, 0),
                        tuple("Function", Phase.FUNCTION, 0),
                        tuple("Initialization", Phase.INITIALIZATION, 1),
                        tuple("Invocation", Phase.INVOCATION, 1),
                        tuple("DynamoDB", Phase.OTHER, 2),
                        tuple("Overhead", Phase.OVERHEAD, 1));
        TraceSpan function = trace.spans().get(1);
        TraceSpan initialisation = trace.spans().get(2);
        assertThat(initialisation.start()).isBefore(function.start());
        assertThat(trace.begin())
                .as("a waterfall begins with the earliest span")
                .isEqualTo(NOON);
        assertThat(trace.took(Phase.INITIALIZATION)).contains(Duration.ofNanos(13_250_000));
        assertThat(trace.took(Phase.INVOCATION)).contains(Duration.ofMillis(9));
        assertThat(trace.release()).isEqualTo("v12");
        assertThat(trace.inProgress()).isFalse();
    }

    @Test
    void bringsColdStartsOnlyAndEachOnce() {
        for (int request = 0; request < 12; request++) {
            written.warm(NOON.plusSeconds(request));
        }
        String first = written.cold(NOON.plusSeconds(60));
        String second = written.cold(NOON.plusSeconds(120));
        WORLD.xray().repeatSummaries();
        WORLD.xray().setSummariesAPage(5);

        Traces traces = traces(NOON, NOON.plusSeconds(3600), 10);

        assertThat(traces.traces())
                .extracting(InvocationTrace::id)
                .as("newest first")
                .containsExactly(second, first);
        assertThat(traces.notes()).isEmpty();
        assertThat(WORLD.aws().count("GetTraceSummaries")).as("pages of five").isEqualTo(6);
        assertThat(WORLD.aws().count("BatchGetTraces"))
                .as("fourteen traces by five")
                .isEqualTo(3);
    }

    @Test
    void looksAtSixHoursAtATime() {
        written.cold(NOON);

        assertThat(traces(NOON.minus(Duration.ofHours(20)), NOON.plusSeconds(3600), 1)
                        .traces())
                .hasSize(1);
        assertThat(WORLD.aws().count("GetTraceSummaries")).isEqualTo(4);
    }

    @Test
    void stopsWhenThereAreEnough() {
        for (int request = 0; request < 30; request++) {
            written.cold(NOON.plusSeconds(request));
        }

        assertThat(traces(NOON, NOON.plusSeconds(3600), 5).traces()).hasSize(5);
        assertThat(WORLD.aws().count("BatchGetTraces")).isOne();
    }

    @Test
    void showsWhatIsStillInProgressAndTakesTheEndedOneWhereBothCome() {
        String running = written.inProgress(NOON.plusSeconds(10));
        String ended = written.inProgressAndEnded(NOON.plusSeconds(20));

        Traces traces = traces(NOON, NOON.plusSeconds(3600), 10);

        assertThat(traces.traces())
                .extracting(InvocationTrace::id, InvocationTrace::inProgress)
                .containsExactly(tuple(ended, false), tuple(running, true));
    }

    @Test
    void readsTheNewerStyleWhichHasAnnotationsInsteadOfAnInvocation() {
        written.newerStyle(NOON);

        InvocationTrace trace =
                traces(NOON, NOON.plusSeconds(3600), 10).traces().getFirst();

        assertThat(trace.took(Phase.INITIALIZATION)).contains(Duration.ofMillis(14));
        assertThat(trace.took(Phase.INVOCATION)).contains(Duration.ofNanos(6_500_000));
        assertThat(trace.took(Phase.OVERHEAD)).contains(Duration.ofNanos(250_000));
    }

    @Test
    void takesInSubsegmentsThatWereSentOnTheirOwn() {
        written.withDetachedSubsegment(NOON);

        assertThat(traces(NOON, NOON.plusSeconds(3600), 10).traces().getFirst().spans())
                .extracting(TraceSpan::name, TraceSpan::depth)
                .contains(tuple("load settings", 2));
    }

    @Test
    void asksOnceMoreForWhatWasLeftOutAndSaysWhatCannotBeHad() {
        WORLD.xray().leaveOut(written.cold(NOON), 1);
        assertThat(traces(NOON, NOON.plusSeconds(3600), 10).traces()).hasSize(1);

        String lost = written.cold(NOON.plusSeconds(5));
        WORLD.xray().leaveOut(lost, 2);
        assertThat(traces(NOON, NOON.plusSeconds(3600), 10).notes())
                .containsExactly("1 trace could not be had from X-Ray; reload the page to try again.");
    }

    @Test
    void leavesOutSegmentsThatItCannotReadAndSaysSo() {
        written.cold(NOON);
        written.broken(NOON);

        Traces traces = traces(NOON, NOON.plusSeconds(3600), 10);

        assertThat(traces.traces()).hasSize(1);
        assertThat(traces.notes()).containsExactly("1 segment was left out, having no form that is known.");
    }

    @Test
    void triesAgainWhenThrottled() {
        written.cold(NOON);
        WORLD.aws().fail("GetTraceSummaries", new Fault.Throttling());
        WORLD.aws().fail("BatchGetTraces", new Fault.CutConnection());

        assertThat(traces(NOON, NOON.plusSeconds(3600), 10).traces()).hasSize(1);
    }

    @Test
    void saysWhyThereAreNone() {
        assertThat(traces(NOON, NOON.plusSeconds(3600), 10).notes())
                .singleElement()
                .asString()
                .contains("Transaction Search");
        assertThat(slice.traces.coldStarts(ORDERS, EnvironmentName.STAGING, NOON, NOON.plusSeconds(60), 1))
                .isEqualTo(new Unavailable(
                        "No AWS account is set for staging: set" + " slipway.aws.environments.staging.region."));
        WORLD.aws().deny("xray:GetTraceSummaries");
        assertThat(slice.traces.coldStarts(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(60), 1))
                .isEqualTo(
                        new Unavailable("The role that the portal uses may not do xray:GetTraceSummaries: allow it."));
    }

    @Test
    void saysThatAFunctionIsNotTraced() {
        WORLD.lambda().clear();
        WORLD.lambda()
                .addVersion(
                        DeployedOrders.NAME,
                        DeployedOrders.version("$LATEST", "", "Text", "").replace("\"Active\"", "\"PassThrough\""));

        assertThat(slice.traces.coldStarts(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(60), 1))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        none -> assertThat(none.reason()).contains("set its tracing mode to Active"));
    }

    private Traces traces(Instant from, Instant until, int most) {
        TraceReading reading = slice.traces.coldStarts(ORDERS, PRODUCTION, from, until, most);
        assertThat(reading).isInstanceOf(Traces.class);
        return (Traces) reading;
    }
}
