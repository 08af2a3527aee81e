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
    private final BiPredicate<String, String> mayExempt;

    /**
     * Judges with these checks.
     *
     * @param mayExempt whether a person, by sign-in name, may exempt the functions of a team
     */
    Judge(Collection<Check> checks, BiPredicate<String, String> mayExempt) {
        checks.forEach(check -> this.checks.put(check.id(), check));
        this.mayExempt = mayExempt;
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
        if (!(verdict instanceof Verdict.Failed failed)) {
            return verdict;
        }
        Optional<Exemption> exemption = rules.exemptions().stream()
                .filter(each -> each.function().equals(facts.name()))
                .filter(each -> each.check().equals(check.id()))
                .filter(each -> !each.until().isBefore(facts.surroundings().today()))
                .findFirst();
        if (exemption.isEmpty()) {
            return verdict;
        }
        return mayExempt.test(exemption.get().approver(), facts.team())
                ? new Verdict.Exempt(failed.fact(), exemption.get())
                : new Verdict.Failed(
                        failed.fact() + " Its exemption does not count: "
                                + exemption.get().approver() + " is no owner of the team " + facts.team() + ".",
                        "Let an owner of the team approve it. " + failed.advice());
    }
}
