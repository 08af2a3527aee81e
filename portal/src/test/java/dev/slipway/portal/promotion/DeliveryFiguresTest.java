package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.portal.promotion.DeliveryFigures.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration PERIOD = Duration.ofDays(28);

    @Test
    void saysNothingWithoutADeployment() {
        DeliveryFigures figures = figures();

        assertThat(figures.deployments()).isZero();
        assertThat(figures.leadTime()).isEmpty();
        assertThat(figures.failureShare()).isEmpty();
        assertThat(figures.timeToRestore()).isEmpty();
    }

    @Test
    void takesTheMedianFromCommitToProductionOfWhatSucceeded() {
        DeliveryFigures figures = figures(
                succeeded(hoursAgo(10), hoursAgo(9)),
                succeeded(hoursAgo(30), hoursAgo(27)),
                failed(hoursAgo(200), hoursAgo(100)),
                succeeded(hoursAgo(80), hoursAgo(50)));

        assertThat(figures.leadTime()).contains(Duration.ofHours(3));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(figures(succeeded(hoursAgo(10), hoursAgo(9)), succeeded(hoursAgo(30), hoursAgo(27)))
                        .leadTime())
                .contains(Duration.ofHours(2));
    }

    @Test
    void countsAttemptsAWeekAndTheShareThatFailed() {
        DeliveryFigures figures = figures(
                succeeded(hoursAgo(10), hoursAgo(9)),
                failed(hoursAgo(20), hoursAgo(19)),
                succeeded(hoursAgo(30), hoursAgo(29)),
                succeeded(hoursAgo(40), hoursAgo(39)));

        assertThat(figures.perWeek()).isEqualTo(1.0, within(1e-9));
        assertThat(figures.failureShare()).contains(0.25);
    }

    @Test
    void countsAReleaseThatPeopleRolledBackAsFailedAndTheRollBackAsWhatRestored() {
        DeliveryFigures figures = DeliveryFigures.of(
                DeliveryFigures.judged(List.of(
                        succeeded(hoursAgo(60), hoursAgo(50)),
                        succeeded(hoursAgo(41), hoursAgo(40)),
                        new Deployment(hoursAgo(60), hoursAgo(38), true, true))),
                PERIOD,
                NOW);

        assertThat(figures.deployments()).isEqualTo(2);
        assertThat(figures.failed()).isEqualTo(1);
        assertThat(figures.timeToRestore()).contains(Duration.ofHours(2));
        assertThat(figures.leadTime()).as("of the one that stayed").contains(Duration.ofHours(10));
    }

    @Test
    void takesNoChangeForOlderThanItsCommitWhateverTheClocksSay() {
        assertThat(figures(succeeded(hoursAgo(9), hoursAgo(10))).leadTime()).contains(Duration.ZERO);
    }

    @Test
    void countsFailuresInARowAsOneOutage() {
        DeliveryFigures figures = figures(
                succeeded(hoursAgo(60), hoursAgo(50)),
                failed(hoursAgo(41), hoursAgo(40)),
                failed(hoursAgo(39), hoursAgo(38)),
                succeeded(hoursAgo(37), hoursAgo(36)));

        assertThat(figures.timeToRestore()).contains(Duration.ofHours(4));
    }

    @Test
    void saysNothingOfAnOutageThatIsNotOver() {
        assertThat(figures(failed(hoursAgo(41), hoursAgo(40))).timeToRestore()).isEmpty();
    }

    @Test
    void looksNoFurtherBackThanItsPeriod() {
        assertThat(figures(succeeded(hoursAgo(24 * 40), hoursAgo(24 * 39))).deployments())
                .isZero();
    }

    private static DeliveryFigures figures(Deployment... deployments) {
        return DeliveryFigures.of(List.of(deployments), PERIOD, NOW);
    }

    private static Deployment succeeded(Instant committed, Instant finished) {
        return new Deployment(committed, finished, true);
    }

    private static Deployment failed(Instant committed, Instant finished) {
        return new Deployment(committed, finished, false);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
