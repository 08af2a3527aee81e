package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.EvidenceRow;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.uikit.Badge;

/** Verdicts as badges. */
final class Verdicts {

    private Verdicts() {}

    static Badge of(Finding.Verdict verdict) {
        return new Badge(verdict.words(), tone(verdict.grade()));
    }

    /** The one word that tells in a list how a release stands. */
    static Badge of(Dossier dossier) {
        if (dossier.pending().newer().isPresent()) {
            return new Badge("newer revision waits", Badge.Tone.WARN);
        }
        return dossier.worst().map(Verdicts::of).orElseGet(() -> new Badge("all evidence", Badge.Tone.GOOD));
    }

    private static Badge of(EvidenceRow row) {
        String subject = row.label().split(" ", 2)[0];
        return new Badge(subject + " " + row.finding().verdict().words(), tone(row.grade()));
    }

    private static Badge.Tone tone(Finding.Grade grade) {
        return switch (grade) {
            case GOOD -> Badge.Tone.GOOD;
            case NEUTRAL, MISSING -> Badge.Tone.NEUTRAL;
            case WARN -> Badge.Tone.WARN;
            case BAD -> Badge.Tone.BAD;
        };
    }
}
