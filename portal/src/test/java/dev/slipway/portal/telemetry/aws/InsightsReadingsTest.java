package dev.slipway.portal.telemetry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.LogScan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a log is counted on the server, and what that may cost. */
class InsightsReadingsTest extends CloudWatchStory {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @Override
    AwsWorld world() {
        return WORLD;
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
        assertThat(today()).isEqualTo(hours.scan());
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
        assertThat(today().bytes()).as("what was looked through is charged").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Timeout", "Cancelled"})
    void saysHowAQueryEnded(String status) throws Exception {
        large();
        WORLD.logs().endNextQueries(status);

        assertThat(unavailable(read()).reason()).contains("ended as " + status);
    }

    private LogScan today() {
        return slice.budget.today(slice.accounts.all().getFirst());
    }
}
