package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.sourcecontrol.FileDifference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The inbox, read from the pipelines anew each time. */
@Service
@ReadersOnly
class PipelineInbox implements Inbox {
    private final DeliveryPipelines pipelines;
    private final Dossiers dossiers;
    private final CommitRanges ranges;
    private final CurrentPerson current;

    PipelineInbox(DeliveryPipelines pipelines, Dossiers dossiers, CommitRanges ranges, CurrentPerson current) {
        this.pipelines = pipelines;
        this.dossiers = dossiers;
        this.ranges = ranges;
        this.current = current;
    }

    @Override
    public List<Dossier> waiting() {
        return waitingFor(current.require());
    }

    @Override
    public Optional<Dossier> find(FunctionName function) {
        Person person = current.require();
        return dossiers.of(function, person);
    }

    @Override
    public List<FileDifference> differences(Comparison comparison) {
        return ranges.differences(comparison);
    }

    @Override
    public int waitingForMe() {
        Person person = current.require();
        if (!person.has(Role.APPROVER)) {
            return 0;
        }
        return (int) waitingFor(person).stream()
                .filter(dossier -> dossier.ruling().mayApprove())
                .count();
    }

    private List<Dossier> waitingFor(Person person) {
        return pipelines.all().stream()
                .flatMap(state -> dossiers.of(state, person).stream())
                .sorted(Comparator.comparing(
                                (Dossier dossier) -> !dossier.ruling().mayApprove())
                        .thenComparing(dossier -> dossier.pending().since())
                        .thenComparing(dossier -> dossier.comparison().function()))
                .toList();
    }
}
