package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits, as the pipelines have it. */
@Component
class PipelineWaitingReleases implements WaitingReleases {
    private final DeliveryPipelines pipelines;
    private final Approvers approvers;
    private final People people;

    PipelineWaitingReleases(DeliveryPipelines pipelines, Approvers approvers, People people) {
        this.pipelines = pipelines;
        this.approvers = approvers;
        this.people = people;
    }

    @Override
    public List<WaitingRelease> all() {
        return pipelines.all().stream()
                .flatMap(state -> state
                        .pending()
                        .map(pending -> new WaitingRelease(
                                state.function(),
                                pending.release(),
                                pending.point().tokenHash(),
                                pending.since(),
                                pending.until()))
                        .stream())
                .toList();
    }

    @Override
    public List<Person> approversOf(FunctionName function) {
        Optional<Comparison> comparison = pipelines.find(function).flatMap(PipelineWaitingReleases::comparison);
        return comparison.stream()
                .flatMap(known -> people.all().stream()
                        .filter(person -> approvers.include(person, approvers.inAnEmergency(known))))
                .toList();
    }

    private static Optional<Comparison> comparison(PipelineState state) {
        Optional<Release> production = state.production().map(RunningRelease::release);
        return state.pending()
                .map(PendingApproval::release)
                .or(() -> production)
                .map(release -> new Comparison(state.function(), production, release));
    }
}
