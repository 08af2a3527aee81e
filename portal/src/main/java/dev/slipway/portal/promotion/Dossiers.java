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
        return state.pending().map(pending -> dossier(state, pending, person));
    }

    /** How many more people have to approve exactly this. */
    int missing(Dossier dossier, PromotionPolicy policy) {
        return rulings.missing(dossier, policy);
    }

    /** Why the policy does not promote this by itself; empty if it does, nothing where it never would. */
    Optional<List<String>> automaticHolds(PipelineState state) {
        return state.pending().map(pending -> asked(state, pending)).flatMap(asked -> rulings.automaticHolds(asked));
    }

    private PromotionCase asked(PipelineState state, PendingApproval pending) {
        Comparison comparison =
                new Comparison(state.function(), state.production().map(RunningRelease::release), pending.release());
        return new PromotionCase(
                comparison, pending, evidence.of(comparison), state.production().map(RunningRelease::since));
    }

    private Dossier dossier(PipelineState state, PendingApproval pending, Person person) {
        PromotionCase asked = asked(state, pending);
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
