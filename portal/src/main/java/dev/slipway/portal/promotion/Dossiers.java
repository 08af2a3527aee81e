package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together all about a waiting release, from one reading of its pipeline. */
@Component
class Dossiers {
    private final DeliveryPipelines pipelines;
    private final EvidenceFolder evidence;
    private final Rulings rulings;

    Dossiers(DeliveryPipelines pipelines, EvidenceFolder evidence, Rulings rulings) {
        this.pipelines = pipelines;
        this.evidence = evidence;
        this.rulings = rulings;
    }

    /** The dossier of what waits of a function now, for a person; its pipeline is read anew. */
    Optional<Dossier> of(FunctionName function, Person person) {
        return pipelines.find(function).flatMap(state -> of(state, person));
    }

    /** The dossier for a person, or nothing where nothing waits. */
    Optional<Dossier> of(PipelineState state, Person person) {
        return state.pending().map(pending -> dossier(state, asked(state, pending), person));
    }

    /** How many more people have to approve exactly this. */
    int missing(Dossier dossier, PromotionPolicy policy) {
        return rulings.missing(dossier, policy);
    }

    /** The dossier of what the policy promotes by itself, or nothing where it holds it or never would. */
    Optional<Dossier> green(PipelineState state, Person policy) {
        return state.pending()
                .map(pending -> asked(state, pending))
                .filter(asked ->
                        rulings.automaticHolds(asked).filter(List::isEmpty).isPresent())
                .map(asked -> dossier(state, asked, policy));
    }

    private PromotionCase asked(PipelineState state, PendingApproval pending) {
        Comparison comparison =
                new Comparison(state.function(), state.production().map(RunningRelease::release), pending.release());
        return new PromotionCase(
                comparison, pending, evidence.of(comparison), state.production().map(RunningRelease::since));
    }

    private Dossier dossier(PipelineState state, PromotionCase asked, Person person) {
        PendingApproval pending = asked.pending();
        Shown shown = new Shown(
                state.function(),
                new Shown.Place(
                        state.pipeline().version(),
                        pending.point().action(),
                        pending.point().tokenHash()),
                pending.release(),
                asked.evidence().digest(),
                pending.newer());
        return new Dossier(asked.comparison(), pending, asked.evidence(), rulings.of(asked, person), shown);
    }
}
