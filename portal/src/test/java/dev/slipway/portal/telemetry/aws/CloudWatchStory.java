package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.NOON;
import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.Rollup;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.aws.WrittenLog.Request;
import java.time.Instant;
import java.util.Collection;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;

/** A log in CloudWatch that is read as the portal reads it, and the words that its tests are told with. */
abstract class CloudWatchStory {

    AwsSlice slice = new AwsSlice();

    /** Each class has its own: it ends with the class. */
    abstract AwsWorld world();

    @AfterEach
    void close() throws Exception {
        slice.close();
    }

    void large() throws Exception {
        large("1.00");
    }

    /** A log of more pages than one, and settings that take such a log for large. */
    void large(String budget) throws Exception {
        slice.close();
        slice = new AwsSlice(1, budget);
        DeployedOrders.in(world().lambda(), "Text");
        writeThreeHours(new WrittenLog(world().logs(), false), 50);
        world().logs().setEventsAPage(10);
    }

    void smallLog() {
        DeployedOrders.in(world().lambda(), "Text");
        new WrittenLog(world().logs(), false).write(Request.warm(NOON.plusSeconds(60), 2.5));
    }

    static void writeThreeHours(WrittenLog log, int requests) {
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

    LogReading read() {
        return slice.readings.read(ORDERS, PRODUCTION, NOON, NOON.plusSeconds(3600));
    }

    static Hours hours(LogReading reading) {
        assertThat(reading).isInstanceOf(Hours.class);
        return (Hours) reading;
    }

    static Unavailable unavailable(LogReading reading) {
        assertThat(reading).isInstanceOf(Unavailable.class);
        return (Unavailable) reading;
    }

    static InvocationCounts total(Hours hours) {
        Collection<Rollup> rollups =
                hours.hours().stream().flatMap(hour -> hour.rollups().stream()).toList();
        return Rollup.total(rollups).counts();
    }
}
