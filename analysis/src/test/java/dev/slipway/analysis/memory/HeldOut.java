package dev.slipway.analysis.memory;

import dev.slipway.analysis.memory.PowerTuningCurve.Pair;
import dev.slipway.analysis.memory.RecommenderScore.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores of the recommender on each application with the prudence that is best for all the other applications. */
final class HeldOut {

    /** Every seventh pair tells the same as all, in a seventh of the time. */
    private static final int THINNED = 7;

    private static final double[] SCATTERS = {0.1, 0.2, 0.3};
    private static final double[] GAINS = {0.05, 0.10, 0.20};
    private static final double[] SURES = {0.5, 0.6, 0.7};

    private final Goal goal;
    private final Map<String, List<PowerTuningCurve>> applications = PowerTuningCurve.ALL.stream()
            .collect(Collectors.groupingBy(PowerTuningCurve::application, TreeMap::new, Collectors.toList()));
    private final Map<Prudence, Map<String, RecommenderScore>> tried = new LinkedHashMap<>();

    HeldOut(Goal goal) {
        this.goal = goal;
        for (double scatter : SCATTERS) {
            for (double gain : GAINS) {
                for (double sure : SURES) {
                    Prudence prudence = new Prudence(scatter, gain, sure);
                    tried.put(prudence, tried(prudence));
                }
            }
        }
    }

    RecommenderScore score(Pairs pairs) {
        return RecommenderScore.together(applications.entrySet().stream()
                .map(application -> RecommenderScore.of(
                        new MemoryRecommender(RecommenderScore.PRICE, chosenWithout(application.getKey())),
                        goal,
                        pairs.of(application.getValue())))
                .toList());
    }

    private Map<String, RecommenderScore> tried(Prudence prudence) {
        MemoryRecommender recommender = new MemoryRecommender(RecommenderScore.PRICE, prudence);
        Map<String, RecommenderScore> scores = new TreeMap<>();
        applications.forEach((name, curves) -> {
            List<Pair> all = Pairs.ALL.of(curves);
            List<Pair> some = IntStream.range(0, all.size())
                    .filter(i -> i % THINNED == 0)
                    .mapToObj(all::get)
                    .toList();
            scores.put(name, RecommenderScore.of(recommender, goal, some));
        });
        return scores;
    }

    private Prudence chosenWithout(String application) {
        Prudence best = Prudence.USUAL;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Prudence, Map<String, RecommenderScore>> each : tried.entrySet()) {
            List<RecommenderScore> others = new ArrayList<>();
            each.getValue().forEach((name, score) -> {
                if (!name.equals(application)) {
                    others.add(score);
                }
            });
            RecommenderScore score = RecommenderScore.together(others);
            double relative = score.mean() / score.bestBaseline();
            if (relative < least) {
                least = relative;
                best = each.getKey();
            }
        }
        return best;
    }
}
