package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.NOON;
import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LogReading.Hidden;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.telemetry.aws.WrittenLog.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted from a log, line by line and on the server. */
class CloudWatchReadingsTest extends CloudWatchStory {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @Override
    AwsWorld world() {
        return WORLD;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "JSON"})
    void countsTheSameLineByLineAndOnTheServer(String format) throws Exception {
        DeployedOrders.in(WORLD.lambda(), format);
        writeThreeHours(new WrittenLog(WORLD.logs(), format.equals("JSON")), 4_000);

        Hours byLines = hours(slice.readings.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3 * 3600)));
        slice.close();
        slice = new AwsSlice(1, "1.00");
        WORLD.logs().setEventsAPage(1_000);
        WORLD.logs().setRowsAPage(700);
        Hours byQuery = hours(slice.readings.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3 * 3600)));

        assertThat(WORLD.aws().count("StartQuery")).isOne();
        assertThat(WORLD.aws().count("GetQueryResults")).isGreaterThan(3);
        assertThat(byLines.hours())
                .extracting(HourReading::hour)
                .containsExactly(NOON, NOON.plusSeconds(3600), NOON.plusSeconds(7200));
        assertThat(byQuery.hours())
                .extracting(HourReading::hour)
                .containsExactly(NOON, NOON.plusSeconds(3600), NOON.plusSeconds(7200));
        assertThat(byQuery.hours())
                .extracting(HourReading::quality)
                .isEqualTo(byLines.hours().stream().map(HourReading::quality).toList());
        assertThat(byKey(byQuery)).isEqualTo(byKey(byLines));
        assertThat(byKey(byLines).keySet())
                .extracting(key -> key.deployment().release())
                .containsOnly("v12", "6");
        InvocationCounts counts = Rollup.total(byKey(byLines).values()).counts();
        assertThat(counts.invocations()).isEqualTo(4_000);
        assertThat(List.of(counts.coldStarts(), counts.errors(), counts.timeOuts(), counts.outOfMemory()))
                .allSatisfy(count -> assertThat(count).isPositive());
    }

    @Test
    void goesOnAfterAnEmptyPage() {
        DeployedOrders.in(WORLD.lambda(), "Text");
        WORLD.logs().setEventsAPage(10);
        for (int line = 0; line < 25; line++) {
            WORLD.logs().write(WrittenLog.GROUP, "2026/11/20/[7]a", NOON.toEpochMilli() + line, "INFO nothing new\n");
        }
        new WrittenLog(WORLD.logs(), false).write(Request.cold(NOON.plusSeconds(60), 2.5, 13.2));

        Hours hours = hours(read());

        assertThat(total(hours).coldStarts()).isOne();
        assertThat(WORLD.aws().count("FilterLogEvents")).isEqualTo(3);
        assertThat(hours.scan()).isEqualTo(LogScan.NOTHING);
    }

    @Test
    void saysThatReportsAreHiddenInsteadOfCountingNone() {
        WORLD.lambda().addVersion(DeployedOrders.NAME, DeployedOrders.version("$LATEST", "", "JSON", "WARN"));
        new WrittenLog(WORLD.logs(), true).write(Request.warm(NOON, 5).ending("error", "Runtime.ExitError"));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Hidden.class,
                        hidden -> assertThat(hidden.reason())
                                .contains("system log level is WARN", "set the function's system log level to INFO"));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(hours(read()).hours())
                .as("a function that Lambda does not know")
                .isEmpty();
        slice.time.pass(Duration.ofMinutes(6));
        DeployedOrders.in(WORLD.lambda(), "Text");
        assertThat(hours(read()).hours()).as("a function that never ran").isEmpty();
        assertThat(hours(slice.readings.read(ORDERS, EnvironmentName.STAGING, NOON, NOON.plusSeconds(3600)))
                        .hours())
                .as("an environment without an account")
                .isEmpty();
        assertThat(slice.readings.polled()).containsExactly(PRODUCTION);
    }

    @Test
    void leavesOutStreamsOfOtherFunctionsInASharedGroup() throws Exception {
        DeployedOrders.in(WORLD.lambda(), "Text");
        Request request = Request.warm(NOON, 5);
        String id = "00000000-0000-0000-0000-00000000000";
        for (String owner : List.of("orders-api-production", "other-production", "x-orders-api-production", "")) {
            WORLD.logs()
                    .write(
                            WrittenLog.GROUP,
                            "2026/11/20/" + owner + "[7]abc",
                            NOON.toEpochMilli(),
                            WrittenLog.textReport(request, id + owner.length() % 10));
        }

        assertThat(total(hours(read())).invocations()).isEqualTo(2);
        slice.close();
        slice = new AwsSlice(1, "1.00");
        WORLD.logs().setEventsAPage(1);
        assertThat(total(hours(read())).invocations()).isEqualTo(2);
    }

    @Test
    void givesTheLinesOfEachStream() {
        smallLog();

        assertThat(slice.lines.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3600)))
                .singleElement()
                .satisfies(stream -> {
                    assertThat(stream.release()).isEqualTo("v12");
                    assertThat(stream.lines())
                            .extracting(line -> line.text().split(" ")[0])
                            .containsExactly("START", "END", "REPORT");
                });
    }

    static Map<RollupKey, Rollup> byKey(Hours hours) {
        return hours.hours().stream()
                .flatMap(hour -> hour.rollups().stream())
                .collect(Collectors.toMap(Rollup::key, Function.identity()));
    }
}
