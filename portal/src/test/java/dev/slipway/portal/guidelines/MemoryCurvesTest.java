package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.guidelines.MemoryCurves.Goal;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredCurve;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryCurvesTest {
    private static final MeasuredCurve CURVE = new MeasuredCurve(
            "a function",
            List.of(
                    new MeasuredSize(1024, 100, 1.8),
                    new MeasuredSize(128, 800, 1.0),
                    new MeasuredSize(256, 400, 1.0),
                    new MeasuredSize(512, 210, 1.1),
                    new MeasuredSize(2048, 98, 3.5),
                    new MeasuredSize(3008, 98, 5.0)));

    @Test
    void takesTheFasterOfTwoThatCostTheSame() {
        assertThat(CURVE.best(Goal.PRICE).megabytes()).isEqualTo(256);
    }

    @Test
    void takesTheCheaperOfTwoThatTakeTheSame() {
        assertThat(CURVE.best(Goal.TIME).megabytes()).isEqualTo(2048);
    }

    @Test
    void stopsWhereADoublingGainsLessThanATenth() {
        assertThat(CURVE.best(Goal.BALANCE).megabytes()).isEqualTo(1024);
    }

    @Test
    void countsStepsThatAreNoDoublingAsPartsOfOne() {
        MeasuredCurve fine = new MeasuredCurve(
                "measured finely",
                List.of(new MeasuredSize(128, 100, 1), new MeasuredSize(144, 98, 1), new MeasuredSize(160, 97, 1)));

        assertThat(fine.best(Goal.BALANCE).megabytes())
                .as("2 % for an eighth is 11 % a doubling")
                .isEqualTo(144);
    }
}
