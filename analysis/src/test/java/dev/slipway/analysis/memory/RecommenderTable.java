package dev.slipway.analysis.memory;

import static dev.slipway.analysis.AnalysisBench.row;

import dev.slipway.analysis.memory.RecommenderScore.Baseline;
import dev.slipway.analysis.memory.RecommenderScore.Pairs;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bench of the recommender: regret by goal and pairs beside the baselines, as it is and held out. */
public final class RecommenderTable {

    private RecommenderTable() {}

    /** Adds rows with goals, and the table's lines. */
    public static void addTo(ArrayNode rows, ArrayNode table) {
        MemoryRecommender recommender = new MemoryRecommender(RecommenderScore.PRICE);
        for (Goal goal : List.of(Goal.COST, Goal.SPEED)) {
            HeldOut heldOut = new HeldOut(goal);
            for (Pairs pairs : Pairs.values()) {
                RecommenderScore score = RecommenderScore.of(recommender, goal, pairs.of(PowerTuningCurve.ALL));
                line(table, goal, pairs, "", score);
                line(table, goal, pairs, ", held out", heldOut.score(pairs));
                boolean met = score.mean() <= score.bestBaseline() + 1e-9;
                row(
                        rows,
                        "mean regret of the recommended size, " + goal.label() + ", " + pairs.label(),
                        "≤ best baseline, " + percent(score.bestBaseline()),
                        percent(score.mean()),
                        met);
                if (goal == Goal.COST && pairs == Pairs.SMALL_AND_ONE_GIBIBYTE) {
                    row(rows, "its median", "≤ 3 %", percent(score.median()), score.median() <= 0.03);
                    row(rows, "its mean", "≤ 10 %", percent(score.mean()), score.mean() <= 0.10);
                    row(rows, "declined there", "< half", percent(score.declined()), score.declined() < 0.5);
                }
            }
        }
    }

    private static void line(ArrayNode table, Goal goal, Pairs pairs, String how, RecommenderScore score) {
        ObjectNode line = table.addObject()
                .put("goal", goal.label() + how)
                .put("pairs", pairs.label() + " (" + score.asked() + ")")
                .put("declined", percent(score.declined()))
                .put("recommender", percent(score.median()) + " / " + percent(score.mean()));
        for (Baseline baseline : Baseline.values()) {
            line.put(baseline.label(), percent(score.median(baseline)) + " / " + percent(score.mean(baseline)));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
