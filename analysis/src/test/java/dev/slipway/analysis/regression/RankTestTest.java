package dev.slipway.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankTestTest {

    @Test
    void isExactForSeparatedSamples() {
        double[] values = new double[33];
        Arrays.setAll(values, i -> i);

        // Two of the 33!/(28!·5!) = 237,336 ways to choose five of 33 are as far apart.
        assertThat(RankTest.probability(values, 0, 28, 33)).isCloseTo(2.0 / 237_336, within(1e-12));
        assertThat(RankTest.probability(values, 0, 5, 33)).isCloseTo(2.0 / 237_336, within(1e-12));
    }

    @Test
    void agreesWithTheTableOfCriticalValues() {
        // Ten against ten, U = 8: p = 0.0007; U = 23 is the last below 0.05.
        assertThat(RankTest.probability(samples(10, 10, 8), 0, 10, 20)).isBetween(0.0006, 0.0008);
    }

    @Test
    void saysOneForEqualSamples() {
        double[] values = new double[20];
        Arrays.fill(values, 3);

        assertThat(RankTest.probability(values, 0, 10, 20)).isCloseTo(1, within(1e-6));
        assertThat(RankTest.deviations(values, 0, 10, 20)).isZero();
    }

    @Test
    void countsTiesHalf() {
        double[] values = {1, 2, 2, 3};

        // 1 < 2, 1 < 3, 2 = 2, 2 < 3: half a pair is the other way round, of four.
        assertThat(RankTest.deviations(values, 0, 2, 4)).isCloseTo(1.5 / Math.sqrt(4 * 5 / 12.0), within(1e-9));
    }

    @Test
    void findsAShareOfChanceAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(1);
        int below = 0;
        for (int i = 0; i < 20_000; i++) {
            double[] values = random.doubles(28).toArray();
            below += RankTest.probability(values, 0, 14, 28) < 0.005 ? 1 : 0;
        }
        assertThat(below / 20_000.0).isBetween(0.003, 0.0065);
    }

    /** Two ascending samples of which so many pairs are the other way round. */
    private static double[] samples(int first, int second, int reversed) {
        double[] values = new double[first + second];
        for (int i = 0; i < first; i++) {
            values[i] = i;
        }
        for (int i = 0; i < second; i++) {
            values[first + i] = 100 + i;
        }
        // The largest of the first sample above so many of the second.
        values[first - 1] = 100 + reversed - 0.5;
        return values;
    }
}
