package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Deployments as the pipelines know them. */
@Service
@SignedInOnly
class PipelineDeployments implements Deployments {
    private static final int RUNS = 30;

    private final DeliveryPipelines pipelines;
    private final SourceRepository repository;
    private final OwningTeam team;
    private final CurrentPerson current;
    private final AuditedAsking asking;

    PipelineDeployments(
            DeliveryPipelines pipelines,
            SourceRepository repository,
            OwningTeam team,
            CurrentPerson current,
            AuditedAsking asking) {
        this.pipelines = pipelines;
        this.repository = repository;
        this.team = team;
        this.current = current;
        this.asking = asking;
    }

    @Override
    @ReadersOnly
    public Optional<Overview> of(FunctionName function) {
        return pipelines
                .find(function)
                .map(state -> new Overview(
                        state, pipelines.running(function, EnvironmentName.STAGING), pipelines.runs(function, RUNS)));
    }

    @Override
    @DevelopersOnly
    public StartOutcome run(FunctionName function) {
        Person person = current.require();
        CommitId tip = repository.tip();
        Optional<TeamName> owner = team.of(function, tip);
        if (owner.isEmpty()) {
            return new StartOutcome.Refused("The function.yaml of " + function
                    + " is missing or cannot be read, so nobody knows whose it is: correct it first.");
        }
        if (!team.has(person, owner.get())) {
            return new StartOutcome.Refused(
                    "Only members of " + owner.get() + " run this pipeline: ask one of them, or join the team.");
        }
        return asking.ask(
                new AuditedAsking.Wish("pipeline.started", function, Map.of("revision", tip.value())),
                () -> pipelines.start(function, tip, person.id()),
                PipelineDeployments::ending);
    }

    private static AuditedAsking.Ending ending(StartOutcome outcome) {
        return switch (outcome) {
            case StartOutcome.Started started -> AuditedAsking.Ending.done(Map.of("execution", started.executionId()));
            case StartOutcome.AlreadyRunning running ->
                AuditedAsking.Ending.notDone("The run " + running.executionId() + " has this revision already.");
            case StartOutcome.Refused refused -> AuditedAsking.Ending.notDone(refused.reason());
        };
    }

    @Override
    public boolean mayRun(FunctionName function) {
        Person person = current.require();
        return person.has(Role.DEVELOPER)
                && team.of(function, repository.tip())
                        .filter(owner -> team.has(person, owner))
                        .isPresent();
    }
}
