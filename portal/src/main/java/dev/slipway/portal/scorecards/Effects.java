package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.Effect.Change;
import dev.slipway.portal.scorecards.Effect.LevelShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two judgements of a fleet. */
final class Effects {
    private static final String NOT_DEMANDED = "not demanded";

    private Effects() {}

    static List<Change> between(List<Scorecard> before, List<Scorecard> after) {
        Map<String, Scorecard> old =
                before.stream().collect(Collectors.toMap(Scorecard::function, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Scorecard card : after) {
            Optional<Scorecard> was = Optional.ofNullable(old.get(card.function()));
            List<String> worse = turns(was, card, rank -> rank > 0);
            List<String> better = turns(was, card, rank -> rank < 0);
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

    /** Checks of which something else is said, whose fall in rank is as wanted. */
    private static List<String> turns(Optional<Scorecard> before, Scorecard after, IntPredicate wanted) {
        return Stream.concat(after.results().stream(), before.stream().flatMap(card -> card.results().stream()))
                .map(CheckResult::check)
                .distinct()
                .flatMap(check -> turn(before, after, check, wanted).stream())
                .toList();
    }

    private static Optional<String> turn(
            Optional<Scorecard> before, Scorecard after, String check, IntPredicate wanted) {
        Optional<CheckResult> was = before.flatMap(card -> card.result(check));
        Optional<CheckResult> is = after.result(check);
        String then = is.map(Effects::words).orElse(NOT_DEMANDED);
        return wanted.test(rank(was) - rank(is))
                ? is.or(() -> was)
                        .map(CheckResult::title)
                        .map(title -> title + ": "
                                + (before.isEmpty()
                                        ? then
                                        : was.map(Effects::words).orElse(NOT_DEMANDED) + " → " + then))
                : Optional.empty();
    }

    /** The higher, the better; what is not demanded stands in nobody's way. */
    private static int rank(Optional<CheckResult> result) {
        return result.map(known -> switch (known.verdict()) {
                    case Verdict.Failed failed -> 0;
                    case Verdict.NotKnown unknown -> 1;
                    case Verdict.Exempt exempt -> 2;
                    case Verdict.Passed passed -> 3;
                })
                .orElse(3);
    }

    private static String words(CheckResult result) {
        return result.verdict().word();
    }
}
