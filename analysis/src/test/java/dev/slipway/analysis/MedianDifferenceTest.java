package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.MedianDifference.Interval;
import dev.slipway.analysis.MedianDifference.Verdict.Faster;
import dev.slipway.analysis.MedianDifference.Verdict.NoChange;
import dev.slipway.analysis.MedianDifference.Verdict.NotEnoughData;
import dev.slipway.analysis.MedianDifference.Verdict.Slower;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianDifferenceTest {

    private static final long SEED = 42;
    private static final double[] PRODUCTION = {10.2, 10.9, 11.3, 11.0, 10.4, 10.8, 12.1, 10.7, 11.5, 10.6};

    /** Seven months without a release of the measured function. */
    private static final List<LambdaPerf.Day> QUIET = LambdaPerf.rust(Architecture.ARM64).stream()
            .filter(day -> day.day().isAfter(LocalDate.parse("2024-05-31")))
            .toList();

    @Test
    void findsACandidateSlower() {
        MedianDifference difference = between(PRODUCTION, scaled(PRODUCTION, 1.4));

        assertThat(difference.verdict()).isEqualTo(new Slower());
        assertThat(difference.baselineMs()).isCloseTo(10.85, within(1e-9));
        assertThat(difference.differenceMs()).isBetween(4.0, 4.6);
        assertThat(difference.interval().lowMs()).isPositive();
    }

    @Test
    void findsACandidateFaster() {
        MedianDifference difference = between(PRODUCTION, scaled(PRODUCTION, 0.7));

        assertThat(difference.verdict()).isEqualTo(new Faster());
        assertThat(difference.interval().highMs()).isNegative();
    }

    @Test
    void findsNoChangeInTheSameFigures() {
        assertThat(between(PRODUCTION, PRODUCTION).verdict()).isEqualTo(new NoChange());
    }

    @Test
    void doesNotTakeASingleOutlierForAChange() {
        double[] candidate = PRODUCTION.clone();
        candidate[3] = 900;

        assertThat(between(PRODUCTION, candidate).verdict()).isEqualTo(new NoChange());
    }

    @Test
    void callsACertainButTinyShiftNoChange() {
        double[] steady = {100, 100.1, 100.2, 100, 100.1, 100.2};

        assertThat(between(steady, scaled(steady, 1.02)).verdict()).isEqualTo(new NoChange());
    }

    @Test
    void saysThatThereAreTooFewColdStarts() {
        assertThat(between(new double[] {10}, PRODUCTION).verdict())
                .isEqualTo(new NotEnoughData("production has 1 cold start and the candidate 10; 5 each are needed"));
        assertThat(between(new double[0], new double[0]).interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void saysThatTheColdStartsScatterTooMuch() {
        double[] scattered = {10, 60, 12, 58, 11, 62};

        assertThat(between(scattered, scattered).verdict())
                .isInstanceOfSatisfying(
                        NotEnoughData.class,
                        verdict -> assertThat(verdict.reason()).contains("scatter too much"));
    }

    @Test
    void answersTheSameForTheSameSeed() {
        double[] candidate = scaled(PRODUCTION, 1.1);

        assertThat(between(PRODUCTION, candidate)).isEqualTo(between(PRODUCTION, candidate));
    }

    @Test
    void seesThePlatformsRealStepOfMay2024() {
        double[] before = LambdaPerf.rust(Architecture.ARM64, "2024-04-27", "2024-05-03");
        double[] after = LambdaPerf.rust(Architecture.ARM64, "2024-05-04", "2024-05-10");

        assertThat(between(before, after).verdict()).isEqualTo(new Faster());
    }

    @Test
    void seldomAlarmsOnQuietDaysOfRealColdStarts() {
        long alarms = IntStream.range(1, QUIET.size())
                .filter(i -> between(QUIET.get(i - 1).initMs(), QUIET.get(i).initMs())
                                .verdict()
                        instanceof Slower)
                .count();

        assertThat(alarms).isLessThan(QUIET.size() / 20);
    }

    @Test
    void mostlySeesRealColdStartsThatTakeAThirdLonger() {
        long seen = IntStream.range(1, QUIET.size())
                .filter(i ->
                        between(QUIET.get(i - 1).initMs(), scaled(QUIET.get(i).initMs(), 4.0 / 3))
                                        .verdict()
                                instanceof Slower)
                .count();

        assertThat(seen).isGreaterThan(QUIET.size() * 2L / 3);
    }

    private static MedianDifference between(double[] baseline, double[] candidate) {
        return MedianDifference.between(baseline, candidate, SEED);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
