package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.ApprovalRounds;
import dev.slipway.portal.promotion.ApprovalRounds.Answered;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.Shown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The releases that the reader has chosen to approve in one go: only such whose evidence they have had on screen. */
class Round {
    private final ApprovalRounds rounds;
    private final Set<Shown> chosen = new LinkedHashSet<>();

    Round(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    /** The reader has this before them. */
    void open(Dossier dossier) {
        rounds.opened(dossier.shown());
    }

    /** Whether a release can be chosen: opened, allowed, and nothing newer waits, which is a question of its own. */
    boolean mayChoose(Dossier dossier) {
        return dossier.ruling().mayApprove()
                && dossier.pending().newer().isEmpty()
                && rounds.wasOpened(dossier.shown());
    }

    boolean has(Dossier dossier) {
        return chosen.contains(dossier.shown());
    }

    void toggle(Dossier dossier) {
        if (!chosen.remove(dossier.shown()) && mayChoose(dossier)) {
            chosen.add(dossier.shown());
        }
    }

    /** Drops what does not wait as it was chosen any more. */
    void keepOnly(List<Dossier> waiting) {
        chosen.retainAll(waiting.stream().map(Dossier::shown).collect(Collectors.toSet()));
    }

    List<Shown> chosen() {
        return List.copyOf(chosen);
    }

    /** Approves all that are chosen, and says of each what came of it. */
    List<Answered> approve() {
        List<Answered> answered = rounds.approve(chosen());
        chosen.clear();
        return answered;
    }
}
