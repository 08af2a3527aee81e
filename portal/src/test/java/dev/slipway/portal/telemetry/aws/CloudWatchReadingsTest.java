package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.NOON;
import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.portal.awsfake.AwsError;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogReading.Hidden;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.telemetry.aws.WrittenLog.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudWatchReadingsTest {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private AwsSlice slice = new AwsSlice();

    @AfterEach
    void close() throws Exception {
        slice.close();
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
    void remembersThatALogIsLarge() throws Exception {
        large();

        read();
        read();

        assertThat(WORLD.aws().count("FilterLogEvents")).isOne();
        assertThat(WORLD.aws().count("StartQuery")).isEqualTo(2);
    }

    @Test
    void keepsWhatAQueryHasCost() throws Exception {
        large();

        Hours hours = hours(read());

        assertThat(hours.scan().bytes()).isPositive();
        assertThat(hours.scan().usd()).isPositive();
        assertThat(slice.budget.today()).singleElement().satisfies(today -> {
            assertThat(today.scan()).isEqualTo(hours.scan());
            assertThat(today.account()).isEqualTo("123456789012, eu-central-1");
            assertThat(today.spent()).isFalse();
        });
    }

    @Test
    void stopsAtTheBudgetOfTheDayAndGoesOnTheNextDay() throws Exception {
        large("0.000000001");
        read();

        Unavailable refused = unavailable(read());

        assertThat(refused.reason())
                .contains("orders-api-production", "slipway.aws.logs.daily-budget-usd", "$0.00 left");
        assertThat(refused.notBefore()).contains(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(WORLD.aws().count("StartQuery")).isOne();

        slice.time.pass(Duration.ofHours(12));
        assertThat(unavailable(read()).reason())
                .as("an hour is known to cost more than a day may")
                .contains("about $0.0000");
    }

    @Test
    void doesNotQueryWithoutABudget() throws Exception {
        large("0");

        assertThat(unavailable(read()).reason()).contains("raise slipway.aws.logs.daily-budget-usd");
        assertThat(WORLD.aws().count("StartQuery")).isZero();
    }

    @Test
    void waitsForAQueryAndStopsOneThatTakesTooLong() throws Exception {
        large();
        WORLD.logs().setLooksUntilComplete(1_000);

        assertThat(unavailable(read()).reason()).contains("ran for longer than 60 s");
        assertThat(WORLD.aws().count("StopQuery")).isOne();
        assertThat(slice.budget.today().getFirst().scan().bytes())
                .as("what was looked through is charged")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Timeout", "Cancelled"})
    void saysHowAQueryEnded(String status) throws Exception {
        large();
        WORLD.logs().endNextQueries(status);

        assertThat(unavailable(read()).reason()).contains("ended as " + status);
    }

    @Test
    void triesAgainWhenThrottledOrCutOff() {
        smallLog();
        WORLD.aws().fail("FilterLogEvents", new Fault.CutConnection(), new Fault.Throttling());

        assertThat(total(hours(read())).invocations()).isOne();
        assertThat(WORLD.aws().count("FilterLogEvents")).isEqualTo(3);
    }

    @Test
    void saysThatItIsThrottledWhenTryingAgainDoesNotHelp() {
        smallLog();
        WORLD.aws().fail("FilterLogEvents", new Fault.Throttling(), new Fault.Throttling(), new Fault.Throttling());

        assertThat(unavailable(read()).reason()).contains("too many calls of logs:FilterLogEvents");
        assertThat(total(hours(read())).invocations()).as("the next reading").isOne();
    }

    @Test
    void saysThatCredentialsHaveExpired() {
        smallLog();
        WORLD.aws().fail("FilterLogEvents", new Fault.ExpiredToken());

        assertThat(unavailable(read()).reason()).contains("ExpiredTokenException", "renew them");
    }

    @Test
    void saysWhichActionIsNotAllowed() {
        smallLog();
        WORLD.aws().deny("logs:FilterLogEvents");

        assertThat(unavailable(read()).reason())
                .isEqualTo("The role that the portal uses may not do logs:FilterLogEvents: allow it.");
    }

    @Test
    void saysThatTooManyQueriesRun() throws Exception {
        large();
        WORLD.aws()
                .fail("StartQuery", new Fault.Error(new AwsError(400, "LimitExceededException", "Too many queries")));

        assertThat(unavailable(read()).reason()).contains("too many calls of logs:StartQuery");
    }

    @Test
    void livesWithAClockThatIsWrong() {
        smallLog();
        WORLD.aws().setClockAhead(Duration.ofMinutes(20));

        assertThat(total(hours(read())).invocations()).isOne();
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

    private void large() throws Exception {
        large("1.00");
    }

    /** A log of more pages than one, and settings that take such a log for large. */
    private void large(String budget) throws Exception {
        slice.close();
        slice = new AwsSlice(1, budget);
        DeployedOrders.in(WORLD.lambda(), "Text");
        writeThreeHours(new WrittenLog(WORLD.logs(), false), 50);
        WORLD.logs().setEventsAPage(10);
    }

    private void smallLog() {
        DeployedOrders.in(WORLD.lambda(), "Text");
        new WrittenLog(WORLD.logs(), false).write(Request.warm(NOON.plusSeconds(60), 2.5));
    }

    private static void writeThreeHours(WrittenLog log, int requests) {
        SplittableRandom random = new SplittableRandom(42);
        for (int request = 0; request < requests; request++) {
            Instant at = NOON.plusMillis(random.nextLong(3 * 3_600_000 - 20_000));
            double durationMs = Math.round(100 * Math.exp(random.nextDouble(0, 8))) / 100.0;
            Request warm = Request.warm(at, durationMs);
            Request each = switch (random.nextInt(40)) {
                case 0, 1, 2, 3 -> Request.cold(at, durationMs, Math.round(100 * random.nextDouble(9, 40)) / 100.0);
                case 4 -> warm.ending("timeout", "");
                case 5 -> warm.ending("error", "Runtime.ExitError");
                case 6 -> warm.ending("error", "Runtime.OutOfMemory");
                case 7, 8 -> warm.ofVersion("6");
                default -> warm;
            };
            log.write(each);
        }
    }

    private LogReading read() {
        return slice.readings.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3600));
    }

    private static Hours hours(LogReading reading) {
        assertThat(reading).isInstanceOf(Hours.class);
        return (Hours) reading;
    }

    private static Unavailable unavailable(LogReading reading) {
        assertThat(reading).isInstanceOf(Unavailable.class);
        return (Unavailable) reading;
    }

    private static InvocationCounts total(Hours hours) {
        Collection<Rollup> rollups =
                hours.hours().stream().flatMap(hour -> hour.rollups().stream()).toList();
        return Rollup.total(rollups).counts();
    }

    private static Map<RollupKey, Rollup> byKey(Hours hours) {
        return hours.hours().stream()
                .flatMap(hour -> hour.rollups().stream())
                .collect(Collectors.toMap(Rollup::key, Function.identity()));
    }
}
