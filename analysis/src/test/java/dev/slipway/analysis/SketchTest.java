package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private static final double[] QUANTILES = {0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1};

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void staysWithinOnePercentOfRealInitDurations(Architecture architecture) {
        double[] year = LambdaPerf.rust(architecture, "2023-11-21", "2025-01-01");
        assertThat(year).hasSizeGreaterThan(3_900);

        assertAccurate(year, Sketch.of(year));
    }

    @Test
    void staysWithinOnePercentOnEverySingleDay() {
        for (LambdaPerf.Day day : LambdaPerf.days()) {
            assertAccurate(day.initMs(), Sketch.of(day.initMs()));
        }
    }

    @Test
    void staysWithinOnePercentAcrossAllMagnitudes() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(20_000, -3, 8)
                .map(exponent -> Math.pow(10, exponent))
                .toArray();

        assertAccurate(values, Sketch.of(values));
    }

    @Test
    void mergesToWhatOneSketchOfAllWouldBe() {
        Sketch merged = LambdaPerf.rust(Architecture.ARM64).stream()
                .map(day -> Sketch.of(day.initMs()))
                .reduce(Sketch.empty(), Sketch::plus);

        assertThat(merged).isEqualTo(Sketch.of(LambdaPerf.rust(Architecture.ARM64, "2023-11-21", "2025-01-01")));
    }

    @Test
    void mergesInAnyOrderWithoutTouchingItsParts() {
        Sketch left = Sketch.of(1, 2, 3);
        Sketch right = Sketch.of(400, 0);

        assertThat(left.plus(right)).isEqualTo(right.plus(left));
        assertThat(left).isEqualTo(Sketch.of(3, 2, 1));
        assertThat(Sketch.empty().count()).isZero();
    }

    @Test
    void comesBackFromItsBytes() {
        Sketch sketch = Sketch.of(LambdaPerf.rust(Architecture.ARM64, "2024-01-01", "2024-02-01"));

        assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
        assertThat(Sketch.fromBytes(Sketch.empty().toBytes())).isEqualTo(Sketch.empty());
        assertThat(Sketch.fromBytes(sketch.toBytes()).plus(sketch).count()).isEqualTo(2 * sketch.count());
    }

    @Test
    void isSmallEnoughToStoreByTheHour() {
        double[] year = LambdaPerf.rust(Architecture.ARM64, "2023-11-21", "2025-01-01");

        assertThat(Sketch.of(year).toBytes()).hasSizeLessThan(1_000);
    }

    @Test
    void keepsMinimumMaximumAndCountExactly() {
        Sketch sketch = Sketch.of(10.7, 12.4, 559.11);

        assertThat(sketch.min()).hasValue(10.7);
        assertThat(sketch.max()).hasValue(559.11);
        assertThat(sketch.count()).isEqualTo(3);
        assertThat(sketch.percentile(0)).hasValue(10.7);
        assertThat(sketch.percentile(1)).hasValue(559.11);
    }

    @Test
    void givesFiguresThatStandForAll() {
        assertThat(Sketch.of(3, 1, 2).representatives(10)).hasSize(3).isSorted();
        assertThat(Sketch.empty().representatives(10)).isEmpty();
        double[] year = LambdaPerf.rust(Architecture.ARM64, "2023-11-21", "2025-01-01");
        double[] few = Sketch.of(year).representatives(100);
        Arrays.sort(year);
        assertThat(few).hasSize(100);
        assertThat(few[50]).isCloseTo(year[year.length * 505 / 1000], within(year[year.length / 2] * 0.02));
    }

    @Test
    void saysNothingAboutNothing() {
        assertThat(Sketch.empty().percentile(0.5)).isEmpty();
        assertThat(Sketch.empty().min()).isEmpty();
        assertThat(Sketch.empty().max()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, 1e12})
    void refusesWhatIsNoDuration(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.of(value)).withMessageContaining("give figures");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesWhatIsNoQuantile(double quantile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.of(1).percentile(quantile))
                .withMessageContaining("from 0 to 1");
    }

    @Test
    void refusesDamagedBytes() {
        byte[] bytes = Sketch.of(1, 2, 3).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.fromBytes(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.fromBytes(new byte[] {9, 9, 9}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .withMessageContaining("damaged");
    }

    private static void assertAccurate(double[] values, Sketch sketch) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(sketch.count()).isEqualTo(values.length);
        for (double quantile : QUANTILES) {
            double exact = sorted[(int) Math.max(0, Math.ceil(quantile * sorted.length - 1e-9) - 1)];
            assertThat(sketch.percentile(quantile).orElseThrow())
                    .as("quantile %s of %s values", quantile, sorted.length)
                    .isCloseTo(exact, within(exact * Sketch.RELATIVE_ACCURACY * 1.000001));
        }
    }

    @Test
    void countsByBinGiveTheSameSketchAsTheFiguresThemselves() {
        double[] figures = IntStream.range(0, 20_000)
                .mapToDouble(i -> Math.round(100 * Math.exp(i / 1500.0)) / 100.0)
                .toArray();
        Map<Integer, Long> counts = Arrays.stream(figures)
                .mapToObj(figure -> (int) Math.floor(Math.log(figure) / Sketch.LOG_GAMMA))
                .collect(Collectors.groupingBy(bin -> bin, Collectors.counting()));
        Sketch binned = Sketch.ofBins(
                counts,
                0,
                Arrays.stream(figures).min().orElseThrow(),
                Arrays.stream(figures).max().orElseThrow());
        assertThat(binned).isEqualTo(Sketch.of(figures));
    }

    @Test
    void countsByBinTakeZerosApart() {
        assertThat(Sketch.ofBins(Map.of(0, 2L), 3, 0, 1)).isEqualTo(Sketch.of(0, 0, 0, 1, 1));
        assertThat(Sketch.ofBins(Map.of(), 0, 0, 0)).isEqualTo(Sketch.empty());
    }

    @Test
    void refusesCountsWithoutTheirExtremes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.ofBins(Map.of(0, 2L), 0, 2, 1))
                .withMessageContaining("from 2.0 to 1.0");
    }
}
