package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.ExemptionStanding.State;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Decides whether exemptions count.
 *
 * @param mayExempt whether a person, by sign-in name, may exempt the functions of a team
 */
record ExemptionReview(BiPredicate<String, String> mayExempt) {

    /** Why an exemption of a function of a team does not count on a day, as a sentence; nothing where it does. */
    Optional<String> objection(Exemption exemption, String team, LocalDate today) {
        if (exemption.until().isBefore(today)) {
            return Optional.of("It ended on " + exemption.until() + ".");
        }
        if (exemption.until().isAfter(today.plusDays(Exemptions.LONGEST_DAYS))) {
            return Optional.of("It would last until " + exemption.until() + ", more than a year from now.");
        }
        if (team.isEmpty()) {
            return Optional.of("Nobody can say whose function it is: mend its function.yaml.");
        }
        return mayExempt.test(exemption.approver(), team)
                ? Optional.empty()
                : Optional.of(exemption.approver() + " is no owner of the team " + team + ".");
    }

    /** How all exemptions of the rules stand, in their order. */
    List<ExemptionStanding> all(ScorecardRules rules, List<Scorecard> cards, LocalDate today) {
        return rules.exemptions().stream()
                .map(each -> cards.stream()
                        .filter(card -> card.function().equals(each.function()))
                        .findFirst()
                        .map(card -> standing(each, card, today))
                        .orElseGet(() -> new ExemptionStanding(
                                each, State.REFUSED, "There is no function " + each.function() + ".")))
                .toList();
    }

    private ExemptionStanding standing(Exemption exemption, Scorecard card, LocalDate today) {
        Optional<CheckResult> result = card.result(exemption.check());
        if (result.isEmpty()) {
            return new ExemptionStanding(exemption, State.NEEDLESS, "No level demands it.");
        }
        Optional<String> objection = objection(exemption, card.team(), today);
        if (objection.isPresent()) {
            boolean ended = exemption.until().isBefore(today);
            return new ExemptionStanding(exemption, ended ? State.ENDED : State.REFUSED, objection.get());
        }
        return switch (result.get().verdict()) {
            case Verdict.Passed passed -> new ExemptionStanding(exemption, State.NEEDLESS, "It is met without it.");
            case Verdict.NotKnown unknown -> new ExemptionStanding(exemption, State.COUNTS, "");
            case Verdict.Exempt exempt -> new ExemptionStanding(exemption, State.COUNTS, "");
            case Verdict.Failed failed -> new ExemptionStanding(exemption, State.COUNTS, "");
        };
    }
}
