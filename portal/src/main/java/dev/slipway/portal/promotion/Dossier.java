package dev.slipway.portal.promotion;

import java.util.Comparator;
import java.util.Optional;

/**
 * All about one waiting release, as one person sees it.
 *
 * @param comparison what runs against what would
 * @param pending the approval that waits
 * @param evidence what speaks for and against it
 * @param ruling what the policy makes of it
 * @param shown what a decision is bound to
 */
public record Dossier(Comparison comparison, PendingApproval pending, Evidence evidence, Ruling ruling, Shown shown) {

    /** The row that most deserves attention, if any does: bad before missing before a warning. */
    public Optional<EvidenceRow> worst() {
        return evidence.rows().stream()
                .filter(row -> severity(row) > 0)
                .max(Comparator.comparingInt(Dossier::severity));
    }

    private static int severity(EvidenceRow row) {
        return switch (row.grade()) {
            case BAD -> 3;
            case MISSING -> 2;
            case WARN -> 1;
            case GOOD, NEUTRAL -> 0;
        };
    }
}
