package dev.slipway.portal.promotion;

import dev.slipway.portal.security.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together all about a waiting release, from one reading of its pipeline. */
@Component
class Dossiers {
    private final EvidenceFolder evidence;
    private final Rulings rulings;

    Dossiers(EvidenceFolder evidence, Rulings rulings) {
        this.evidence = evidence;
        this.rulings = rulings;
    }

    /** The dossier for a person, or nothing where nothing waits. */
    Optional<Dossier> of(PipelineState state, Person person) {
        return state.pending().map(pending -> dossier(state, pending, person));
    }

    /** How many more people have to approve exactly this. */
    int missing(Dossier dossier, PromotionPolicy policy) {
        return rulings.missing(dossier, policy);
    }

    private Dossier dossier(PipelineState state, PendingApproval pending, Person person) {
        Comparison comparison =
                new Comparison(state.function(), state.production().map(RunningRelease::release), pending.release());
        Evidence gathered = evidence.of(comparison);
        Shown shown = new Shown(
                state.function(),
                new Shown.Place(
                        state.pipeline().version(),
                        pending.point().action(),
                        pending.point().tokenHash()),
                pending.release(),
                gathered.digest(),
                pending.newer());
        Ruling ruling = rulings.of(comparison, pending, gathered, person);
        return new Dossier(comparison, pending, gathered, ruling, shown);
    }
}
