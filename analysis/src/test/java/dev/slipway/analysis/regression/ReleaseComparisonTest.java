package dev.slipway.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.regression.Regression.Kind;
import dev.slipway.analysis.regression.ReleaseComparison.Control;
import dev.slipway.analysis.regression.ReleaseComparison.Verdict;
import dev.slipway.analysis.regression.ReleaseComparison.Verdict.Changed;
import dev.slipway.analysis.regression.ReleaseComparison.Verdict.NotEnoughData;
import dev.slipway.analysis.regression.ReleaseComparison.Verdict.Unchanged;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReleaseComparisonTest {

    private final SplittableRandom random = new SplittableRandom(12);

    @Test
    void findsASlowerAndAFasterRelease() {
        ReleaseComparison slower = ReleaseComparison.of(starts(12, 60), starts(15, 40), List.of());

        assertThat(slower.verdict()).isEqualTo(new Changed(true, Kind.RELEASE));
        assertThat(slower.beforeMs()).isCloseTo(12, within(1.2));
        assertThat(slower.afterMs()).isCloseTo(15, within(1.5));
        assertThat(slower.effect()).isGreaterThan(0.6);
        assertThat(slower.probability()).isLessThan(1e-3);
        assertThat(verdict(starts(15, 60), starts(12, 40))).isEqualTo(new Changed(false, Kind.RELEASE));
    }

    @Test
    void findsNothingInTheSameFigures() {
        int changes = 0;
        for (int i = 0; i < 1_000; i++) {
            changes += verdict(starts(12, 30), starts(12, 30)) instanceof Changed ? 1 : 0;
        }
        assertThat(changes).isLessThanOrEqualTo(3);
    }

    @Test
    void leavesAloneWhatIsCertainButSmall() {
        assertThat(verdict(starts(12, 5_000), starts(12.3, 5_000))).isEqualTo(new Unchanged());
    }

    @Test
    void isNotMisledByOutliers() {
        Sketch after = starts(12, 40).plus(Sketch.of(900, 900, 900, 900));

        assertThat(verdict(starts(12, 40), after)).isEqualTo(new Unchanged());
    }

    @Test
    void saysThatThereAreTooFew() {
        assertThat(verdict(starts(12, 9), starts(15, 40))).isEqualTo(new NotEnoughData(9, 40));
        assertThat(verdict(Sketch.empty(), Sketch.empty())).isEqualTo(new NotEnoughData(0, 0));
    }

    @Test
    void blamesThePlatformWhereMostOtherFunctionsChangedAsWell() {
        Control moved = new Control(starts(40, 50), starts(50, 50));
        Control still = new Control(starts(40, 50), starts(40, 50));
        Control other = new Control(starts(40, 50), starts(30, 50));
        Control few = new Control(starts(40, 3), starts(50, 50));

        assertThat(kind(moved, moved, still)).isEqualTo(Kind.PLATFORM);
        assertThat(kind(moved, still, still)).isEqualTo(Kind.RELEASE);
        assertThat(kind(other, other, other)).isEqualTo(Kind.RELEASE);
        assertThat(kind(few)).isEqualTo(Kind.RELEASE);
    }

    private Kind kind(Control... controls) {
        Verdict verdict = ReleaseComparison.of(starts(12, 60), starts(15, 60), List.of(controls))
                .verdict();
        assertThat(verdict).isInstanceOf(Changed.class);
        return ((Changed) verdict).kind();
    }

    private static Verdict verdict(Sketch before, Sketch after) {
        return ReleaseComparison.of(before, after, List.of()).verdict();
    }

    /** Cold starts as they come: around a level, some much later. */
    private Sketch starts(double levelMs, int count) {
        return Sketch.of(random.doubles(count)
                .map(chance -> levelMs * Math.exp(random.nextGaussian() * 0.12) * (random.nextInt(12) == 0 ? 1.6 : 1))
                .toArray());
    }
}
