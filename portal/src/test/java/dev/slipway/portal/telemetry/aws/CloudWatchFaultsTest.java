package dev.slipway.portal.telemetry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsError;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong on the way to a log, and what is said of it. */
class CloudWatchFaultsTest extends CloudWatchStory {

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @Override
    AwsWorld world() {
        return WORLD;
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
    void chargesAQueryWhoseResultsCannotBeFetchedAndStopsIt() throws Exception {
        large();
        WORLD.logs().setLooksUntilComplete(1);
        WORLD.aws().fail("GetQueryResults", new Fault.Nothing(), new Fault.ExpiredToken());

        assertThat(unavailable(read()).reason()).contains("ExpiredTokenException");
        assertThat(WORLD.aws().count("StopQuery")).isOne();
        assertThat(slice.budget.of(slice.accounts.all().getFirst()).getFirst())
                .contains(" today (UTC), for less than $0.01 of the day's $1.00.");
    }

    @Test
    void namesTheActionThatFetchesResultsWhereThatIsNotAllowed() throws Exception {
        large();
        WORLD.aws().deny("logs:GetQueryResults");
        WORLD.aws().deny("logs:StopQuery");

        assertThat(unavailable(read()).reason()).contains("may not do logs:GetQueryResults");
    }

    @Test
    void triesAgainWhenACutConnectionInterruptsAQuery() throws Exception {
        large();
        WORLD.aws().fail("GetQueryResults", new Fault.CutConnection(), new Fault.Throttling());

        assertThat(total(hours(read())).invocations()).isPositive();
        assertThat(WORLD.aws().count("StartQuery")).isOne();
    }

    @Test
    void livesWithAClockThatIsWrong() {
        smallLog();
        WORLD.aws().setClockAhead(Duration.ofMinutes(20));

        assertThat(total(hours(read())).invocations()).isOne();
    }
}
