package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.promotion.DeliveryFigures.Deployment;
import dev.slipway.portal.promotion.StageState.Status;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Attempts to bring releases to production, as the pipelines remember them. */
@Service
@SignedInOnly
class PipelineDeliveries implements Deliveries {
    /** Long enough for a function that is released once a fortnight, short enough to say how it goes now. */
    static final Duration PERIOD = Duration.ofDays(90);

    private static final String PRODUCTION = "Production";
    private static final int RUNS = 500;

    private final DeliveryPipelines pipelines;
    private final SourceRepository repository;
    private final OwningTeam team;
    private final Clock clock;

    PipelineDeliveries(DeliveryPipelines pipelines, SourceRepository repository, OwningTeam team, Clock clock) {
        this.pipelines = pipelines;
        this.repository = repository;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public DeliveryFigures of(FunctionName function) {
        return DeliveryFigures.of(deployments(function), PERIOD, clock.instant());
    }

    @Override
    public List<TeamDelivery> byTeam() {
        CommitId tip = repository.tip();
        Map<TeamName, List<FunctionName>> owned = new TreeMap<>(Comparator.comparing(TeamName::value));
        for (PipelineState state : pipelines.all()) {
            team.of(state.function(), tip)
                    .ifPresent(owner -> owned.computeIfAbsent(owner, name -> new ArrayList<>())
                            .add(state.function()));
        }
        return owned.entrySet().stream()
                .map(entry -> new TeamDelivery(entry.getKey(), entry.getValue().size(), together(entry.getValue())))
                .toList();
    }

    private DeliveryFigures together(List<FunctionName> functionsOfATeam) {
        List<Deployment> all = functionsOfATeam.stream()
                .flatMap(function -> deployments(function).stream())
                .toList();
        return DeliveryFigures.of(all, PERIOD, clock.instant());
    }

    private List<Deployment> deployments(FunctionName function) {
        return DeliveryFigures.judged(pipelines.runs(function, RUNS).stream()
                .flatMap(run -> deployment(run).stream())
                .toList());
    }

    private Optional<Deployment> deployment(PipelineRun run) {
        return run.stages().stream()
                .filter(stage -> stage.name().equals(PRODUCTION))
                .filter(stage -> stage.status() == Status.SUCCEEDED || stage.status() == Status.FAILED)
                .findFirst()
                .flatMap(stage -> stage.latest()
                        .flatMap(StageState.StageRun::finished)
                        .flatMap(finished -> committed(run.source().revision())
                                .map(committed -> new Deployment(
                                        committed,
                                        finished,
                                        stage.status() == Status.SUCCEEDED,
                                        run.source().trigger().equals(PipelineRun.ROLL_BACK)))));
    }

    /** When a commit was made; a commit that the repository has lost has no lead time and is left out. */
    private Optional<Instant> committed(CommitId revision) {
        return repository.holds(revision)
                ? repository.history(revision, "", 1).stream()
                        .map(CommitSummary::at)
                        .findFirst()
                : Optional.empty();
    }
}
