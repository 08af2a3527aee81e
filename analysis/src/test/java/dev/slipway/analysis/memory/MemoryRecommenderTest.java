package dev.slipway.analysis.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.memory.MemoryAdvice.Finding;
import dev.slipway.analysis.memory.MemoryAdvice.NotEnoughEvidence;
import dev.slipway.analysis.memory.MemoryAdvice.Recommended;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryRecommenderTest {

    private static final List<Integer> SIZES = List.of(128, 256, 512, 1024, 2048, 3008);

    private final MemoryRecommender recommender = new MemoryRecommender(RecommenderScore.PRICE);

    @ParameterizedTest
    @CsvSource({"COST, 128", "SPEED, 2048", "BALANCED, 128"})
    void namesTheSizeToTryWhereOnlyOneWasMeasured(Goal goal, int expected) {
        MemoryAdvice advice = ask(512, 40, goal, seen(512, 100));

        assertThat(advice).isInstanceOf(NotEnoughEvidence.class);
        assertThat(((NotEnoughEvidence) advice).tryMb()).hasValue(expected);
        assertThat(advice.reason()).contains("Only one size").contains("try " + expected + " MB for a day");
    }

    @Test
    void triesALargerSizeWhereTheSmallestWasMeasured() {
        assertThat(ask(128, 40, Goal.COST, seen(128, 100)))
                .isInstanceOfSatisfying(
                        NotEnoughEvidence.class,
                        advice -> assertThat(advice.tryMb()).hasValue(512));
    }

    @Test
    void countsNoSizeThatHardlyRan() {
        assertThat(ask(512, 40, Goal.COST, seen(512, 100), new Observation(128, 900, 4)))
                .isInstanceOf(NotEnoughEvidence.class);
        assertThat(ask(512, 40, Goal.COST, new Observation(512, 10, 2), new Observation(512, 10, 2)))
                .isInstanceOf(NotEnoughEvidence.class);
        assertThat(ask(512, 40, Goal.COST).reason()).contains("let it run at 512 MB for a day");
    }

    @Test
    void takesObservationsOfOneSizeTogether() {
        MemoryAdvice apart =
                ask(1024, 40, Goal.COST, new Observation(128, 400, 50), new Observation(128, 600, 50), seen(1024, 130));

        assertThat(apart).isEqualTo(ask(1024, 40, Goal.COST, seen(128, 500), seen(1024, 130)));
    }

    @Test
    void makesAFunctionThatWaitsSmallerForCost() {
        Recommended advice = answer(1024, 40, Goal.COST, seen(128, 105), seen(1024, 100));

        assertThat(advice.finding()).isEqualTo(Finding.OVER_PROVISIONED);
        assertThat(advice.memoryMb()).isEqualTo(128);
        assertThat(advice.durationMs().low()).isLessThan(105);
        assertThat(advice.durationMs().high()).isGreaterThan(105);
        // 105.5 ms of an eighth of a gigabyte, a million times, and the requests' own price.
        assertThat(advice.costPerMillion().low()).isLessThan(0.42);
        assertThat(advice.costPerMillion().high()).isGreaterThan(0.42);
        assertThat(advice.reason()).contains("105 ms at 128 MB (100 requests)", "1.05 times as long");
    }

    @Test
    void makesAFunctionThatIsStarvedLargerForCost() {
        Recommended advice = answer(128, 40, Goal.COST, seen(128, 9_000), seen(512, 1_000));

        assertThat(advice.finding()).isEqualTo(Finding.UNDER_PROVISIONED);
        assertThat(advice.memoryMb()).isEqualTo(512);
    }

    @Test
    void followsAFunctionThatWaitsBelowTheMeasuredSizes() {
        Recommended advice = answer(512, 40, Goal.COST, seen(512, 100), seen(2048, 98));

        assertThat(advice.memoryMb()).isEqualTo(128);
        assertThat(advice.reason()).contains("outside of them: watch it after the change");
    }

    @Test
    void doesNotFollowAFunctionThatComputesBelowTheMeasuredSizes() {
        MemoryAdvice advice = ask(1024, 40, Goal.COST, seen(512, 400), seen(1024, 190));

        assertThat(advice instanceof Recommended recommended && recommended.memoryMb() < 512)
                .isFalse();
    }

    @Test
    void givesAFunctionThatComputesAWholeCpuForSpeedAndNoMore() {
        Recommended advice = answer(128, 40, Goal.SPEED, seen(128, 8_000), seen(1024, 1_050));

        assertThat(advice.memoryMb()).isEqualTo(2048);
        assertThat(advice.finding()).isEqualTo(Finding.UNDER_PROVISIONED);
    }

    @Test
    void weighsCostAgainstDurationForBalance() {
        // Twice the memory for half the duration costs the same and is faster.
        assertThat(answer(128, 40, Goal.BALANCED, seen(128, 8_000), seen(1024, 1_000))
                        .memoryMb())
                .isGreaterThanOrEqualTo(1024);
        assertThat(answer(1024, 40, Goal.BALANCED, seen(128, 110), seen(1024, 100))
                        .memoryMb())
                .isEqualTo(128);
    }

    @Test
    void callsTheCurrentSizeOptimalWhereItIs() {
        assertThat(answer(128, 40, Goal.COST, seen(128, 472), seen(1024, 144)).finding())
                .isEqualTo(Finding.OPTIMAL);
    }

    @Test
    void neverGoesBelowWhatTheFunctionUsesWithHeadroom() {
        assertThat(answer(1024, 110, Goal.COST, seen(128, 105), seen(1024, 100)).memoryMb())
                .isEqualTo(256);
        assertThat(answer(1024, 106, Goal.COST, seen(128, 105), seen(1024, 100)).memoryMb())
                .isEqualTo(128);
    }

    @Test
    void seesAShortageOfMemoryFromOneSize() {
        Recommended advice = (Recommended) ask(128, 126, Goal.COST, seen(128, 400));

        assertThat(advice.finding()).isEqualTo(Finding.UNDER_PROVISIONED);
        assertThat(advice.memoryMb()).isEqualTo(256);
        assertThat(advice.reason()).startsWith("It has used 126 of 128 MB, too close to the limit.");
        assertThat(advice.durationMs().low()).isLessThan(200);
        assertThat(advice.durationMs().high()).isGreaterThan(400);
    }

    @Test
    void saysThatNoCandidateHoldsWhatTheFunctionUses() {
        assertThat(ask(3008, 3000, Goal.COST, seen(3008, 10), seen(1024, 10)).reason())
                .isEqualTo("The function has used 3000 MB and needs 3600 MB with headroom, more than every candidate:"
                        + " name larger ones.");
    }

    @Test
    void recommendsCandidatesOnly() {
        MemoryQuestion question = new MemoryQuestion(
                200, 40, Goal.COST, List.of(seen(200, 300), seen(600, 280)), List.of(512, 256, 256, 1024));

        assertThat(question.candidatesMb()).containsExactly(256, 512, 1024);
        assertThat(((Recommended) recommender.recommend(question)).memoryMb()).isEqualTo(256);
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void answersAnyQuestionWithACandidateAboveTheFloorOrAReason(Goal goal) {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3_000; i++) {
            int used = random.nextInt(600);
            Observation[] observations = IntStream.range(0, random.nextInt(5))
                    .mapToObj(each -> new Observation(
                            1 << (5 + random.nextInt(9)), Math.exp(random.nextDouble() * 12 - 3), random.nextInt(200)))
                    .toArray(Observation[]::new);

            MemoryAdvice advice = ask(128 + random.nextInt(3_000), used, goal, observations);

            assertThat(advice.reason()).isNotBlank().doesNotContain("NaN");
            if (advice instanceof Recommended recommended) {
                assertThat(SIZES).contains(recommended.memoryMb());
                assertThat((double) recommended.memoryMb()).isGreaterThanOrEqualTo(used * 1.2 - 1e-6);
                assertThat(recommended.durationMs().low()).isPositive().isFinite();
                assertThat(recommended.costPerMillion().high()).isFinite();
            }
        }
    }

    @Test
    void answersTheSameQuestionTheSame() {
        assertThat(ask(512, 40, Goal.COST, seen(512, 100), seen(1024, 70)))
                .isEqualTo(ask(512, 40, Goal.COST, seen(1024, 70), seen(512, 100)));
    }

    @Test
    void fitsDurationsByTheShareOfACpu() {
        DurationFit fit = DurationFit.to(List.of(seen(128, 1_100), seen(1024, 225)), 0.001);

        assertThat(fit.meanMs(256)).isCloseTo(600, within(60.0));
        assertThat(fit.meanMs(4096)).isCloseTo(fit.meanMs(1769), within(1e-9));
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryQuestion(128, 40, Goal.COST, List.of(), List.of()))
                .withMessageContaining("at least one size");
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(128, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(128, Double.NaN, 5));
    }

    private Recommended answer(int currentMb, int maxMemoryMb, Goal goal, Observation... observations) {
        MemoryAdvice advice = ask(currentMb, maxMemoryMb, goal, observations);
        assertThat(advice).as(advice.reason()).isInstanceOf(Recommended.class);
        return (Recommended) advice;
    }

    private MemoryAdvice ask(int currentMb, int maxMemoryMb, Goal goal, Observation... observations) {
        return recommender.recommend(new MemoryQuestion(currentMb, maxMemoryMb, goal, List.of(observations), SIZES));
    }

    private static Observation seen(int memoryMb, double durationMs) {
        return new Observation(memoryMb, durationMs, 100);
    }
}
