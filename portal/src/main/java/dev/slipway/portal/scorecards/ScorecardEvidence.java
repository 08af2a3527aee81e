package dev.slipway.portal.scorecards;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import java.util.List;
import java.util.Optional;
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
        List<String> details = after.failed().stream()
                .map(result -> result.title() + ": " + result.verdict().fact())
                .toList();
        long worse = after.failed().stream()
                .filter(result -> before.flatMap(card -> card.result(result.check()))
                        .filter(was -> was.verdict().counts())
                        .isPresent())
                .count();
        Verdict verdict;
        if (worse > 0) {
            verdict = new Verdict(Grade.BAD, worse + (worse == 1 ? " check gets worse" : " checks get worse"));
        } else if (!after.failed().isEmpty()) {
            verdict = new Verdict(Grade.WARN, after.failed().size() + " not met");
        } else {
            verdict = new Verdict(Grade.GOOD, "all met");
        }
        return new Finding(production, words(after), verdict, details);
    }

    private static String words(Scorecard card) {
        long met = card.results().stream()
                .filter(result -> result.verdict().counts())
                .count();
        return met + " of " + card.results().size() + " checks met";
    }
}
