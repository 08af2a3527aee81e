package dev.slipway.analysis.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.memory.RecommenderScore.Baseline;
import dev.slipway.analysis.memory.RecommenderScore.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the recommender is worth on measured curves; the benchmark shows the same figures in a table. */
class RecommenderScoreTest {

    private static final double ROUNDING = 1e-9;
    private final MemoryRecommender recommender = new MemoryRecommender(RecommenderScore.PRICE);

    static Stream<Arguments> goalsAndPairs() {
        return Stream.of(Goal.COST, Goal.SPEED)
                .flatMap(goal -> Stream.of(Pairs.values()).map(pairs -> Arguments.of(goal, pairs)));
    }

    @ParameterizedTest
    @MethodSource("goalsAndPairs")
    void isNeverWorseThanTheBestBaseline(Goal goal, Pairs pairs) {
        RecommenderScore score = RecommenderScore.of(recommender, goal, pairs.of(PowerTuningCurve.ALL));

        assertThat(score.mean()).isLessThanOrEqualTo(score.bestBaseline() + ROUNDING);
        assertThat(score.declined()).isLessThan(0.1);
    }

    @Test
    void findsTheCheapestSizeFromTwoWellChosenOnes() {
        List<PowerTuningCurve.Pair> pairs = Pairs.SMALL_AND_ONE_GIBIBYTE.of(PowerTuningCurve.ALL);
        RecommenderScore score = RecommenderScore.of(recommender, Goal.COST, pairs);

        assertThat(pairs).hasSize(25);
        assertThat(score.declined()).isLessThan(0.5);
        assertThat(score.median()).isLessThanOrEqualTo(0.03);
        assertThat(score.mean()).isLessThanOrEqualTo(0.10);
    }

    @Test
    void isNoWorseThanEachBaselineOnMostHalvesOfTheCurves() {
        List<RecommenderScore> curves = new ArrayList<>(PowerTuningCurve.ALL.stream()
                .map(curve -> RecommenderScore.of(recommender, Goal.COST, curve.pairs()))
                .toList());
        Random random = new Random(5);
        Map<Baseline, Integer> better = new EnumMap<>(Baseline.class);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(curves, random);
            RecommenderScore half = RecommenderScore.together(curves.subList(0, curves.size() / 2));
            for (Baseline baseline : Baseline.values()) {
                better.merge(baseline, half.mean() <= half.mean(baseline) + ROUNDING ? 1 : 0, Integer::sum);
            }
        }
        assertThat(better.values()).allSatisfy(halves -> assertThat(halves).isGreaterThan(50));
    }

    @Test
    void projectsRangesThatMostlyHold() {
        int projected = 0;
        int held = 0;
        for (PowerTuningCurve.Pair pair : Pairs.ALL.of(PowerTuningCurve.ALL)) {
            MemoryAdvice advice = recommender.recommend(pair.question(Goal.COST, pair.largerMb(), 100));
            if (advice instanceof MemoryAdvice.Recommended recommended) {
                int at = pair.curve().sizesMb().indexOf(recommended.memoryMb());
                if (at != pair.smaller() && at != pair.larger()) {
                    double duration = pair.curve().durationMs()[at];
                    projected++;
                    held += recommended.durationMs().low() <= duration
                                    && duration <= recommended.durationMs().high()
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(projected).isGreaterThan(1_000);
        assertThat(held / (double) projected).isBetween(0.85, 0.97);
    }
}
