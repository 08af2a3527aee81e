package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.ScorecardRules.Level;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Applies rules to facts. */
final class Judge {
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final ExemptionReview review;

    /**
     * Judges with these checks.
     *
     * @param mayExempt whether a person, by sign-in name, may exempt the functions of a team
     */
    Judge(Collection<Check> checks, BiPredicate<String, String> mayExempt) {
        checks.forEach(check -> this.checks.put(check.id(), check));
        this.review = new ExemptionReview(mayExempt);
    }

    /** How a function stands. */
    Scorecard judge(FunctionFacts facts, ScorecardRules rules) {
        return judge(facts, rules, Set.of(Check.Subject.values()));
    }

    /** How a function stands where only checks of these subjects count. */
    Scorecard judge(FunctionFacts facts, ScorecardRules rules, Set<Check.Subject> subjects) {
        List<CheckResult> results = new ArrayList<>();
        String reached = "";
        boolean climbing = true;
        for (Level level : rules.levels()) {
            List<CheckResult> ofLevel = level.checks().stream()
                    .map(checks::get)
                    .filter(check -> subjects.contains(check.subject()))
                    .map(check ->
                            new CheckResult(check.id(), check.title(), level.name(), verdict(check, facts, rules)))
                    .toList();
            results.addAll(ofLevel);
            climbing = climbing
                    && ofLevel.stream().allMatch(result -> result.verdict().counts());
            if (climbing) {
                reached = level.name();
            }
        }
        return new Scorecard(facts.name(), facts.team(), reached, results);
    }

    private Verdict verdict(Check check, FunctionFacts facts, ScorecardRules rules) {
        Verdict verdict = check.look(facts, Limits.of(check, rules.limits().getOrDefault(check.id(), Map.of())));
        if (verdict.counts()) {
            return verdict;
        }
        List<Exemption> exemptions = rules.exemptions().stream()
                .filter(each -> each.function().equals(facts.name()))
                .filter(each -> each.check().equals(check.id()))
                .toList();
        Optional<Exemption> counts = exemptions.stream()
                .filter(each -> objection(each, facts).isEmpty())
                .findFirst();
        if (counts.isPresent()) {
            return new Verdict.Exempt(verdict.fact(), counts.get());
        }
        return exemptions.stream()
                .flatMap(each -> objection(each, facts).stream())
                .reduce((older, newer) -> newer)
                .map(objection -> refused(verdict, objection))
                .orElse(verdict);
    }

    /** The same verdict, which also says why its exemption is no use. */
    private static Verdict refused(Verdict verdict, String objection) {
        String fact = verdict.fact() + " Its exemption does not count. " + objection;
        return switch (verdict) {
            case Verdict.Failed failed ->
                new Verdict.Failed(fact, failed.advice() + " Or let an owner of the team exempt it anew.");
            case Verdict.NotKnown unknown -> new Verdict.NotKnown(fact + " An owner of the team may exempt it anew.");
            case Verdict.Passed passed -> passed;
            case Verdict.Exempt exempt -> exempt;
        };
    }

    private Optional<String> objection(Exemption exemption, FunctionFacts facts) {
        return review.objection(exemption, facts.team(), facts.surroundings().today());
    }

    /** Who decides whether exemptions count. */
    ExemptionReview review() {
        return review;
    }
}
