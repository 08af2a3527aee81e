package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.Effect.Change;
import dev.slipway.portal.scorecards.Effect.LevelShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two judgements of a fleet. */
final class Effects {
    private Effects() {}

    static List<Change> between(List<Scorecard> before, List<Scorecard> after) {
        Map<String, Scorecard> old =
                before.stream().collect(Collectors.toMap(Scorecard::function, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Scorecard card : after) {
            Optional<Scorecard> was = Optional.ofNullable(old.get(card.function()));
            List<String> worse = titles(notMet(card), was);
            List<String> better =
                    was.map(known -> titles(notMet(known), Optional.of(card))).orElse(List.of());
            boolean sameLevel =
                    was.filter(known -> known.level().equals(card.level())).isPresent();
            if (!sameLevel || !worse.isEmpty() || !better.isEmpty()) {
                changes.add(new Change(
                        card.function(),
                        was.map(Scorecard::levelName).orElse(Change.NEW),
                        card.levelName(),
                        worse,
                        better));
            }
        }
        before.stream()
                .filter(card ->
                        after.stream().noneMatch(there -> there.function().equals(card.function())))
                .map(card -> new Change(card.function(), card.levelName(), Change.GONE, List.of(), List.of()))
                .forEach(changes::add);
        return changes;
    }

    /** How many functions reach each level of the rules to come, now and then. */
    static List<LevelShift> levels(
            ScorecardRules now, List<Scorecard> before, ScorecardRules then, List<Scorecard> after) {
        List<String> old = names(now);
        List<String> levels = names(then);
        return levels.stream()
                .map(level -> new LevelShift(
                        level,
                        old.contains(level) ? FleetScore.reaching(before, old, level) : 0,
                        FleetScore.reaching(after, levels, level)))
                .toList();
    }

    private static List<String> names(ScorecardRules rules) {
        return rules.levels().stream().map(ScorecardRules.Level::name).toList();
    }

    private static List<CheckResult> notMet(Scorecard card) {
        return card.results().stream()
                .filter(result -> !result.verdict().counts())
                .toList();
    }

    /** Titles of those that the other card does not have among what it does not meet. */
    private static List<String> titles(List<CheckResult> notMet, Optional<Scorecard> other) {
        return notMet.stream()
                .filter(result -> other.flatMap(card -> card.result(result.check()))
                        .filter(there -> !there.verdict().counts())
                        .isEmpty())
                .map(CheckResult::title)
                .toList();
    }
}
