package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The local pipelines as promotion sees them. */
@Component
@Profile("local")
class LocalPipelines implements DeliveryPipelines {
    private final PipelineStates states;
    private final RunQueue queue;
    private final ApprovalDesk approvals;
    private final FunctionSource source;
    private final Desks desks;

    LocalPipelines(PipelineStates states, RunQueue queue, ApprovalDesk approvals, FunctionSource source, Desks desks) {
        this.states = states;
        this.queue = queue;
        this.approvals = approvals;
        this.source = source;
        this.desks = desks;
    }

    /** Who carries out what people want beside an answer. */
    @Component
    @Profile("local")
    record Desks(RollBackDesk rollBacks, WayDesk ways, RunDesk runs) {}

    @Override
    public List<PipelineState> all() {
        return states.all();
    }

    @Override
    public Optional<PipelineState> find(FunctionName function) {
        return states.find(function);
    }

    @Override
    public List<PipelineRun> runs(FunctionName function, int limit) {
        return states.runs(function, limit);
    }

    @Override
    public Optional<RunningRelease> running(FunctionName function, EnvironmentName environment) {
        return states.running(function, environment);
    }

    @Override
    public Optional<RunFacts> facts(FunctionName function, ReleaseNumber release) {
        return states.facts(function, release);
    }

    /** A function runs here with its manifest's settings; no role is made that a template would describe. */
    @Override
    public Synthesised synthesised(FunctionName function, ReleaseNumber release, EnvironmentName environment) {
        return new Synthesised.NotNeeded();
    }

    @Override
    public StartOutcome start(FunctionName function, CommitId commit, String startedBy) {
        return source.exists(function, commit)
                ? queue.add(new RunRequest.ByPerson(function, commit, startedBy))
                : new StartOutcome.Refused(
                        commit.abbreviated() + " has no function " + function + ": choose a commit that has it.");
    }

    @Override
    public DecisionOutcome decide(Decision decision) {
        return approvals.decide(decision);
    }

    @Override
    public ApprovalResult result(ApprovalAction action) {
        return approvals.result(action);
    }

    @Override
    public RollBack rollBack(FunctionName function) {
        return desks.rollBacks().check(function);
    }

    @Override
    public InterventionOutcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.GoBack back -> desks.rollBacks().goBack(back);
            case Intervention.Retry retry -> retry(retry);
            case Intervention.Close close -> desks.ways().close(close);
            case Intervention.Open open -> desks.ways().open(open);
        };
    }

    private InterventionOutcome retry(Intervention.Retry wanted) {
        Optional<RunId> id = RunId.parse(wanted.executionId());
        if (id.isEmpty()) {
            return new InterventionOutcome.Refused("There is no run " + wanted.executionId() + ".");
        }
        return switch (desks.runs().again(id.get(), wanted.stage())) {
            case RunChange.Done done -> new InterventionOutcome.Done(wanted.stage() + " runs again.");
            case RunChange.Refused refused -> new InterventionOutcome.Refused(refused.reason());
        };
    }
}
