package dev.slipway.analysis.memory;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Price;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.memory.MemoryAdvice.Recommended;
import dev.slipway.analysis.memory.PowerTuningCurve.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Score of the recommender on measured curves from two of their sizes: the regret is by how much the recommended size
 * is worse than the best one of the curve. Baselines are scored on the pairs that the recommender answers.
 *
 * @param answers regrets of the recommender and of the baselines, pair by pair
 * @param asked how many pairs there were
 */
record RecommenderScore(List<Answer> answers, int asked) {

    static final Price PRICE =
            PriceTable.shipped().price("us-east-1", Architecture.X86_64).orElseThrow();
    private static final long COUNT = 100;

    /** Which two sizes are taken for measured. */
    enum Pairs {
        SMALL_AND_ONE_GIBIBYTE("128 + 1024 MB", pair -> pair.smallerMb() == 128 && pair.largerMb() == 1024),
        ENDS(
                "smallest + largest",
                pair -> pair.smaller() == 0
                        && pair.larger() == pair.curve().sizesMb().size() - 1),
        ALL("all pairs", pair -> true);

        private final String label;
        private final Predicate<Pair> filter;

        Pairs(String label, Predicate<Pair> filter) {
            this.label = label;
            this.filter = filter;
        }

        String label() {
            return label;
        }

        List<Pair> of(Collection<PowerTuningCurve> curves) {
            return curves.stream()
                    .flatMap(curve -> curve.pairs().stream())
                    .filter(filter)
                    .toList();
        }
    }

    /** What one does without a recommender. */
    enum Baseline {
        KEEP_CURRENT("keep current", Pair::larger),
        SMALLEST("smallest size", pair -> 0),
        CHEAPER_OBSERVED("cheaper observed", pair -> {
            double[] cost = pair.curve().costUsd();
            return cost[pair.smaller()] <= cost[pair.larger()] ? pair.smaller() : pair.larger();
        });

        private final String label;
        private final Function<Pair, Integer> choice;

        Baseline(String label, Function<Pair, Integer> choice) {
            this.label = label;
            this.choice = choice;
        }

        String label() {
            return label;
        }
    }

    /** Regrets as shares of the best. */
    record Answer(double regret, Map<Baseline, Double> baselines) {}

    static RecommenderScore of(MemoryRecommender recommender, Goal goal, Collection<Pair> pairs) {
        List<Answer> answers = new ArrayList<>();
        for (Pair pair : pairs) {
            if (recommender.recommend(pair.question(goal, pair.largerMb(), COUNT)) instanceof Recommended advice) {
                double[] figures = goal == Goal.SPEED
                        ? pair.curve().durationMs()
                        : pair.curve().costUsd();
                double best = Arrays.stream(figures).min().orElseThrow();
                int at = pair.curve().sizesMb().indexOf(advice.memoryMb());
                answers.add(new Answer(
                        figures[at] / best - 1,
                        Arrays.stream(Baseline.values())
                                .collect(Collectors.toMap(
                                        each -> each,
                                        each -> figures[each.choice.apply(pair)] / best - 1,
                                        (one, two) -> one,
                                        TreeMap::new))));
            }
        }
        return new RecommenderScore(answers, pairs.size());
    }

    /** All of them together. */
    static RecommenderScore together(Collection<RecommenderScore> scores) {
        return new RecommenderScore(
                scores.stream().flatMap(score -> score.answers.stream()).toList(),
                scores.stream().mapToInt(RecommenderScore::asked).sum());
    }

    double declined() {
        return 1 - (double) answers.size() / asked;
    }

    double mean() {
        return answers.stream().mapToDouble(Answer::regret).average().orElse(0);
    }

    double median() {
        return median(answers.stream().mapToDouble(Answer::regret).toArray());
    }

    double median(Baseline baseline) {
        return median(answers.stream()
                .mapToDouble(answer -> answer.baselines.get(baseline))
                .toArray());
    }

    private static double median(double[] regrets) {
        Arrays.sort(regrets);
        return regrets.length == 0 ? 0 : regrets[regrets.length / 2];
    }

    double mean(Baseline baseline) {
        return answers.stream()
                .mapToDouble(answer -> answer.baselines.get(baseline))
                .average()
                .orElse(0);
    }

    double bestBaseline() {
        return Arrays.stream(Baseline.values()).mapToDouble(this::mean).min().orElseThrow();
    }
}
