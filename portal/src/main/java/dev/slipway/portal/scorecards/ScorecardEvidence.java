package dev.slipway.portal.scorecards;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which checks of manifest and code a release meets. What was measured is no part of it: that changes from day to day,
 * and a decision is bound to the evidence that was shown.
 */
@Component
class ScorecardEvidence implements EvidenceSource {
    private final ScorecardStandings standings;

    ScorecardEvidence(ScorecardStandings standings) {
        this.standings = standings;
    }

    @Override
    public String id() {
        return "scorecard";
    }

    @Override
    public String label() {
        return "Scorecard of manifest and code";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Finding gather(Comparison comparison) {
        if (!(standings.rules(standings.tip()) instanceof RulesReading.Known known)) {
            return Finding.missing(Finding.MISSING, ScorecardRules.FILE + " is broken");
        }
        Optional<Scorecard> before =
                comparison.production().flatMap(release -> card(comparison, release, known.rules()));
        Optional<Scorecard> after = card(comparison, comparison.candidate(), known.rules());
        String production = comparison.production().isEmpty()
                ? Finding.NOTHING_RUNS
                : before.map(ScorecardEvidence::words).orElse(Finding.MISSING);
        return after.map(card -> finding(production, before, card))
                .orElseGet(() -> Finding.missing(production, "revision unknown"));
    }

    private Optional<Scorecard> card(Comparison comparison, Release release, ScorecardRules rules) {
        return standings.ofFilesAlone(release.revision(), comparison.function().value(), rules);
    }

    private static Finding finding(String production, Optional<Scorecard> before, Scorecard after) {
        List<String> details = after.results().stream()
                .flatMap(result -> detail(result).map(words -> result.title() + ": " + words).stream())
                .toList();
        return new Finding(production, words(after), verdict(before, after), details);
    }

    /** A row with a check of which nobody can say is no evidence yet, and one with exemptions is not green. */
    private static Finding.Verdict verdict(Optional<Scorecard> before, Scorecard after) {
        long worse = after.failed().stream()
                .filter(result -> before.flatMap(card -> card.result(result.check()))
                        .filter(was -> was.verdict().counts())
                        .isPresent())
                .count();
        if (worse > 0) {
            return new Finding.Verdict(Grade.BAD, worse + (worse == 1 ? " check gets worse" : " checks get worse"));
        }
        if (!after.failed().isEmpty()) {
            return new Finding.Verdict(Grade.WARN, after.failed().size() + " not met");
        }
        if (!after.notKnown().isEmpty()) {
            return new Finding.Verdict(Grade.MISSING, after.notKnown().size() + " not known");
        }
        if (after.results().isEmpty()) {
            return new Finding.Verdict(Grade.NEUTRAL, "nothing demanded");
        }
        return after.exempt().isEmpty()
                ? new Finding.Verdict(Grade.GOOD, "all met")
                : new Finding.Verdict(Grade.NEUTRAL, after.exempt().size() + " exempt");
    }

    /** Whatever is not plainly met. */
    private static Optional<String> detail(CheckResult result) {
        return switch (result.verdict()) {
            case Verdict.Passed passed -> Optional.empty();
            case Verdict.Failed failed -> Optional.of(failed.fact());
            case Verdict.NotKnown unknown -> Optional.of("Not known. " + unknown.fact());
            case Verdict.Exempt exempt ->
                Optional.of(exempt.fact() + " Exempt " + exempt.exemption().inWords());
        };
    }

    private static String words(Scorecard card) {
        int met = card.results().size()
                - card.exempt().size()
                - card.failed().size()
                - card.notKnown().size();
        return Stream.of(
                        met + " met",
                        count(card.exempt(), "exempt"),
                        count(card.failed(), "not met"),
                        count(card.notKnown(), "not known"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<CheckResult> results, String what) {
        return results.isEmpty() ? "" : results.size() + " " + what;
    }
}
