package dev.slipway.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.Architecture;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RealRegressionsTest {

    private static final String RUST = "rust (prov.al2023)";
    private static final List<Regression> REGRESSIONS = Regressions.among(RealSeries.ALL);

    @Test
    void findsTheKnownSteps() {
        assertThat(of(RUST, Architecture.X86_64))
                .filteredOn(step -> step.date().isBefore(LocalDate.of(2024, 3, 1)))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.date()).isBetween(LocalDate.of(2024, 1, 29), LocalDate.of(2024, 2, 2));
                    assertThat(step.beforeMs()).isCloseTo(20.4, within(0.5));
                    assertThat(step.afterMs()).isCloseTo(17.1, within(0.5));
                });
        assertThat(of(RUST, Architecture.ARM64)).singleElement().satisfies(step -> {
            assertThat(step.date()).isEqualTo(LocalDate.of(2024, 5, 3));
            assertThat(step.change()).isBetween(-0.17, -0.11);
        });
        assertThat(REGRESSIONS)
                .filteredOn(regression -> regression.subject().equals(RUST))
                .extracting(Regression::kind)
                .containsOnly(Regression.Kind.RELEASE);
    }

    @Test
    void findsTheNewGoOnBothArchitectures() {
        assertThat(REGRESSIONS)
                .filteredOn(regression -> regression.subject().startsWith("go"))
                .extracting(regression -> regression.step().date())
                .containsExactly(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 2, 16));
    }

    @Test
    void doesNotAlarmForTheSpikesOfOneDay() {
        for (LocalDate spike : List.of(LocalDate.of(2024, 1, 25), LocalDate.of(2024, 4, 25))) {
            assertThat(REGRESSIONS)
                    .extracting(regression -> regression.step().date())
                    .noneMatch(date -> !date.isBefore(spike.minusDays(2)) && !date.isAfter(spike.plusDays(3)));
        }
    }

    @Test
    void hardlyEverAlarmsOnShuffledDays() {
        SplittableRandom random = new SplittableRandom(20_240_503);
        double years = 0;
        int alarms = 0;
        for (int i = 0; i < (Boolean.getBoolean("slipway.long") ? 600 : 24); i++) {
            List<DailySeries> shuffled = RealSeries.shuffled(random);
            alarms += Regressions.among(shuffled).size();
            years += RealSeries.years(shuffled);
        }
        assertThat(years).isGreaterThan(200);
        assertThat(100 * alarms / years).isLessThanOrEqualTo(1);
    }

    private static List<Step> of(String runtime, Architecture architecture) {
        return REGRESSIONS.stream()
                .filter(regression -> regression.subject().equals(runtime))
                .filter(regression -> regression.architecture() == architecture)
                .map(Regression::step)
                .toList();
    }
}
