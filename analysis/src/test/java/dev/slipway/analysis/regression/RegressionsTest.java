package dev.slipway.analysis.regression;

import static dev.slipway.analysis.regression.Synthetic.date;
import static dev.slipway.analysis.regression.Synthetic.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.regression.Regression.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionsTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @CsvSource({"1.15, 60", "0.85, 60", "1.3, 30", "2, 100", "0.5, 9", "1.3, 112"})
    void findsAStepAtItsDate(double factor, int day) {
        int exact = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Step> steps = steps(120, seed, stepAt(day, factor));
            assertThat(steps).as("seed %s", seed).hasSize(1);
            Step step = steps.getFirst();
            assertThat(Math.abs(ChronoUnit.DAYS.between(date(day), step.date())))
                    .isLessThanOrEqualTo(4);
            assertThat(step.change()).isCloseTo(factor - 1, within(0.12 * factor));
            exact += step.date().equals(date(day)) ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(SEEDS / 2);
    }

    @Test
    void findsSeveralStepsEachWithItsLevels() {
        List<Step> steps = steps(200, 3, day -> day < 50 ? 10 : day < 90 ? 13 : day < 150 ? 11 : 15);

        assertThat(steps).extracting(Step::date).containsExactly(date(50), date(90), date(150));
        assertThat(steps.get(1).beforeMs()).isCloseTo(13, within(0.6));
        assertThat(steps.get(1).afterMs()).isCloseTo(11, within(0.6));
    }

    @Test
    void findsALevelThatLastsTwoWeeksOnly() {
        assertThat(steps(120, 3, day -> day >= 60 && day < 74 ? 16 : 12)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void doesNotAlarmForSpikes(int days) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(steps(120, seed, day -> day >= 60 && day < 60 + days || day == 20 ? 50 : 12))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "0.3, 2", "0.5, 4", "1.0, 8"})
    void hardlyAlarmsForSlowDrifts(double growthInAYear, int most) {
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            alarms += steps(365, seed, day -> 12 * (1 + growthInAYear * day / 365))
                    .size();
        }
        assertThat(alarms).as("in %s years", SEEDS).isLessThanOrEqualTo(most);
    }

    @Test
    void findsAStepWithinADrift() {
        assertThat(steps(365, 5, day -> (day < 200 ? 12 : 15) * (1 + 0.2 * day / 365)))
                .singleElement()
                .satisfies(step -> assertThat(step.date()).isEqualTo(date(200)));
    }

    @Test
    void findsAStepAmongMissingDays() {
        DailySeries gaps = series("rust", 150, 4, stepAt(80, 1.25), day -> day % 3 == 1 || day >= 76 && day < 84);

        assertThat(StepDetector.steps(gaps))
                .singleElement()
                .satisfies(step -> assertThat(step.date()).isBetween(date(75), date(87)));
    }

    @Test
    void saysNothingAboutSeriesThatAreTooShort() {
        for (int days = 0; days <= 10; days++) {
            int length = days;
            assertThat(steps(days, 1, day -> day < length / 2 ? 10 : 20)).isEmpty();
        }
    }

    @Test
    void takesConstantAndTiedSeriesAsTheyAre() {
        assertThat(StepDetector.steps(exact(100, day -> 12))).isEmpty();
        assertThat(StepDetector.steps(exact(100, day -> day % 2 == 0 ? 12 : 13)))
                .isEmpty();
        assertThat(StepDetector.steps(exact(100, day -> day < 40 ? 12 : 13)))
                .containsExactly(new Step(date(40), 12.0 * 1, 13.0))
                .hasSize(1);
    }

    @Test
    void leavesSmallStepsAlone() {
        assertThat(StepDetector.steps(exact(100, day -> day < 40 ? 100 : 104))).isEmpty();
    }

    @Test
    void callsAStepThatDwarfsThePlatformsARelease() {
        List<DailySeries> fleet = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            fleet.add(series("runtime " + i, 120, i, stepAt(60, i == 0 ? 2 : 1.12)));
        }
        List<Regression> regressions = Regressions.among(fleet);

        assertThat(regressions).hasSize(5);
        assertThat(regressions)
                .filteredOn(regression -> regression.subject().equals("runtime 0"))
                .extracting(Regression::kind)
                .containsExactly(Kind.RELEASE);
        assertThat(regressions)
                .filteredOn(regression -> !regression.subject().equals("runtime 0"))
                .extracting(Regression::kind)
                .containsOnly(Kind.PLATFORM);
    }

    @Test
    void callsAStepOfOneRuntimeItsRelease() {
        List<Regression> regressions = Regressions.among(fleet(1, 0.8));

        assertThat(regressions).singleElement().satisfies(regression -> {
            assertThat(regression.subject()).isEqualTo("runtime 0");
            assertThat(regression.kind()).isEqualTo(Kind.RELEASE);
            assertThat(regression.architecture()).isEqualTo(Architecture.ARM64);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void callsAStepOfMostRuntimesThePlatforms(int runtimes) {
        List<Regression> regressions = Regressions.among(fleet(runtimes, 1.2));

        assertThat(regressions).hasSize(runtimes);
        assertThat(regressions).extracting(Regression::kind).containsOnly(Kind.PLATFORM);
    }

    @Test
    void callsAStepThePlatformsThatNoiseHidesInEachControl() {
        int found = 0;
        int platform = 0;
        for (int seed = 0; seed < 2 * SEEDS; seed++) {
            List<DailySeries> fleet = new ArrayList<>();
            for (int runtime = 0; runtime < 4; runtime++) {
                fleet.add(noisy("runtime " + runtime, 4L * seed + runtime, 0.12, stepAt(70, 1.15)));
            }
            for (Regression regression : Regressions.among(fleet)) {
                found++;
                platform += regression.kind() == Kind.PLATFORM ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(10);
        assertThat(platform).as("of %s", found).isGreaterThanOrEqualTo(found * 2 / 3);
    }

    @Test
    void callsAStepAReleaseAmongNoisyControlsThatDoNotMove() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<DailySeries> fleet = new ArrayList<>(List.of(series("rust", 150, seed, stepAt(70, 1.2))));
            for (int runtime = 0; runtime < 3; runtime++) {
                fleet.add(noisy("runtime " + runtime, 1_000 + 3L * seed + runtime, 0.15, day -> 40));
            }
            assertThat(Regressions.among(fleet))
                    .filteredOn(regression -> regression.subject().equals("rust"))
                    .extracting(Regression::kind)
                    .containsExactly(Kind.RELEASE);
        }
    }

    @Test
    void callsAStepOfHalfTheRuntimesTheirReleases() {
        assertThat(Regressions.among(fleet(2, 1.2)))
                .extracting(Regression::kind)
                .containsOnly(Kind.RELEASE);
    }

    @Test
    void callsAStepWithoutControlsARelease() {
        assertThat(Regressions.among(List.of(series("rust", 120, 1, stepAt(60, 1.3)))))
                .extracting(Regression::kind)
                .containsExactly(Kind.RELEASE);
    }

    @Test
    void takesNoRuntimeOfAnotherArchitectureOrDirectionAsAControl() {
        List<DailySeries> mixed = new ArrayList<>(List.of(series("a", 120, 1, stepAt(60, 1.3))));
        DailySeries elsewhere = series("b", 120, 2, stepAt(60, 1.3));
        mixed.add(new DailySeries("b", Architecture.X86_64, elsewhere.days()));
        mixed.add(series("c", 120, 3, stepAt(60, 0.7)));
        mixed.add(series("a", 120, 4, stepAt(60, 1.3)));

        assertThat(Regressions.among(mixed))
                .hasSize(4)
                .extracting(Regression::kind)
                .containsOnly(Kind.RELEASE);
    }

    @Test
    void sortsWhatItIsGivenAndRefusesADayTwice() {
        DailySeries ordered = series("rust", 120, 1, stepAt(60, 1.3));

        assertThat(new DailySeries("rust", Architecture.ARM64, ordered.days().reversed()))
                .isEqualTo(ordered);
        DailySeries.Day day = new DailySeries.Day(date(1), 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DailySeries("rust", Architecture.ARM64, List.of(day, day)))
                .withMessageContaining("2026-01-02 twice");
        assertThatIllegalArgumentException().isThrownBy(() -> new DailySeries.Day(date(1), 0));
        assertThat(DailySeries.of("rust", Architecture.ARM64, Map.of(date(1), List.of(3.0, 1.0), date(2), List.of()))
                        .days())
                .containsExactly(new DailySeries.Day(date(1), 2));
    }

    private static List<DailySeries> fleet(int stepping, double factor) {
        List<DailySeries> fleet = new ArrayList<>();
        for (int runtime = 0; runtime < 4; runtime++) {
            int level = 10 * (runtime + 1);
            boolean steps = runtime < stepping;
            fleet.add(series(
                    "runtime " + runtime, 150, 31 + runtime, day -> steps && day >= 70 ? level * factor : level));
        }
        return fleet;
    }

    private static DailySeries noisy(String subject, long seed, double strength, IntToDoubleFunction levelMs) {
        double[] noise = Noise.NORMAL.noise().of(150, seed, strength);
        List<DailySeries.Day> days = new ArrayList<>();
        for (int day = 0; day < noise.length; day++) {
            days.add(new DailySeries.Day(date(day), levelMs.applyAsDouble(day) * Math.exp(noise[day])));
        }
        return new DailySeries(subject, Architecture.ARM64, days);
    }

    private static IntToDoubleFunction stepAt(int day, double factor) {
        return each -> each < day ? 12 : 12 * factor;
    }

    private static List<Step> steps(int days, long seed, IntToDoubleFunction levelMs) {
        return StepDetector.steps(series("rust", days, seed, levelMs));
    }

    private static DailySeries exact(int days, IntToDoubleFunction levelMs) {
        List<DailySeries.Day> list = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            list.add(new DailySeries.Day(LocalDate.of(2026, 1, 1).plusDays(day), levelMs.applyAsDouble(day)));
        }
        return new DailySeries("exact", Architecture.ARM64, list);
    }
}
