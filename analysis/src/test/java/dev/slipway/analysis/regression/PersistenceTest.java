package dev.slipway.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersistenceTest {

    private static final int YEARS = 60;

    @ParameterizedTest
    @CsvSource({"0, 0.08", "0.3, 0.08", "0.6, 0.08"})
    void tellsHowMuchADayRemembers(double memory, double most) {
        double[] values = Noise.remembering(memory).of(2_000, 5, 0.06);

        assertThat(Persistence.of(values, new TreeSet<>()).correlation()).isCloseTo(memory, within(most));
    }

    @Test
    void doesNotTakeKnownStepsForMemory() {
        double[] values = Noise.NORMAL.noise().of(400, 5, 0.06);
        for (int i = 200; i < values.length; i++) {
            values[i] += 1;
        }
        assertThat(Persistence.of(values, new TreeSet<>()).correlation()).isGreaterThan(0.5);
        TreeSet<Integer> step = new TreeSet<>();
        step.add(200);
        assertThat(Persistence.of(values, step).correlation()).isLessThan(0.15);
    }

    @Test
    void standsSeriesThatAreConstantShortOrEmpty() {
        for (int days = 0; days < 4; days++) {
            assertThat(Persistence.of(new double[days], new TreeSet<>()).correlation())
                    .isZero();
        }
        assertThat(new Persistence(0).standardError(new double[20], 0, 10, 20)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void hardlyAlarmsWithoutAStep(Noise noise) {
        int alarms = 0;
        for (int seed = 0; seed < YEARS; seed++) {
            alarms += StepDetector.steps(noise.series(365, seed, day -> 12)).size();
        }
        assertThat(alarms).as("in %s years", YEARS).isLessThanOrEqualTo(noise.most(YEARS));
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void findsAStepByAQuarter(Noise noise) {
        int found = 0;
        for (int seed = 0; seed < YEARS; seed++) {
            found += noise.finds(1.25, seed) ? 1 : 0;
        }
        assertThat(found).as("of %s", YEARS).isGreaterThan(YEARS * 3 / 4);
    }
}
