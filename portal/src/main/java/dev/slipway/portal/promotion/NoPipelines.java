package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in where no module brings pipelines: nothing runs and nothing waits. */
@Component
@Fallback
class NoPipelines implements DeliveryPipelines {
    private static final String REASON =
            "No pipelines are configured: switch on the local cloud, or connect an AWS account.";

    @Override
    public List<PipelineState> all() {
        return List.of();
    }

    @Override
    public Optional<PipelineState> find(FunctionName function) {
        return Optional.empty();
    }

    @Override
    public List<PipelineRun> runs(FunctionName function, int limit) {
        return List.of();
    }

    @Override
    public Optional<RunningRelease> running(FunctionName function, EnvironmentName environment) {
        return Optional.empty();
    }

    @Override
    public Optional<RunFacts> facts(FunctionName function, ReleaseNumber release) {
        return Optional.empty();
    }

    @Override
    public Synthesised synthesised(FunctionName function, ReleaseNumber release, EnvironmentName environment) {
        return new Synthesised.Missing(REASON);
    }

    @Override
    public StartOutcome start(FunctionName function, CommitId commit, String startedBy) {
        return new StartOutcome.Refused(REASON);
    }

    @Override
    public DecisionOutcome decide(Decision decision) {
        return new DecisionOutcome.Unavailable(REASON, false);
    }

    @Override
    public ApprovalResult result(ApprovalAction action) {
        return new ApprovalResult.Unknown(REASON);
    }

    @Override
    public RollBack rollBack(FunctionName function) {
        return new RollBack.Impossible(REASON);
    }

    @Override
    public InterventionOutcome intervene(Intervention intervention) {
        return new InterventionOutcome.Refused(REASON);
    }
}
