package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionSummary;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;

/**
 * Pipelines in AWS. Lists show what the poller knows; whatever a decision rests on is read anew. See
 * docs/decisions/0009-an-approval-is-bound-to-what-was-shown.md.
 */
@Component
@WithCodePipeline
class CodePipelines implements DeliveryPipelines {
    private static final Logger LOG = LoggerFactory.getLogger(CodePipelines.class);

    private final KnownPipelines known;
    private final PipelineAccess access;

    CodePipelines(KnownPipelines known, PipelineAccess access) {
        this.known = known;
        this.access = access;
    }

    @Override
    public List<PipelineState> all() {
        return known.all();
    }

    @Override
    public Optional<PipelineState> find(FunctionName function) {
        return known.look(function).map(PipelineReader.Reading::state);
    }

    @Override
    public List<PipelineRun> runs(FunctionName function, int limit) {
        String pipeline = new FunctionDelivery(function).pipeline();
        try {
            List<ActionExecutionDetail> actions = access.calls().actions(pipeline);
            return access.calls().executions(pipeline).newestFirst().stream()
                    .limit(limit)
                    .flatMap(execution -> run(execution, actions).stream())
                    .toList();
        } catch (PipelineNotFoundException gone) {
            return List.of();
        }
    }

    @Override
    public Optional<RunningRelease> running(FunctionName function, EnvironmentName environment) {
        return known.last(function)
                .flatMap(reading -> environment.equals(EnvironmentName.PRODUCTION)
                        ? reading.state().production()
                        : reading.staging());
    }

    /** What the workflow wrote beside the bundle; what it did not measure is missing, never green. */
    @Override
    public Optional<RunFacts> facts(FunctionName function, ReleaseNumber release) {
        return known.last(function)
                .flatMap(reading -> Optional.ofNullable(reading.facts().get(release)));
    }

    @Override
    public Synthesised synthesised(FunctionName function, ReleaseNumber release, EnvironmentName environment) {
        return known.last(function)
                .flatMap(reading -> Optional.ofNullable(reading.builtBy().get(release)))
                .map(execution -> access.templates()
                        .of(
                                new FunctionDelivery(function).pipeline(),
                                execution,
                                new DeployedFunction(function, environment.id()).stack()))
                .orElseGet(() -> new Synthesised.Missing("the pipeline remembers no run of " + release));
    }

    @Override
    public StartOutcome start(FunctionName function, CommitId commit, String startedBy) {
        return new StartOutcome.Refused("The pipeline in AWS is started by the workflow that uploads a release: run the"
                + " workflow of " + commit.abbreviated() + " again at the Git host.");
    }

    @Override
    public DecisionOutcome decide(Decision decision) {
        ApprovalAction place = decision.point().action();
        Optional<FunctionDelivery> delivery = FunctionDelivery.ofPipeline(place.pipeline());
        if (delivery.isEmpty()) {
            return new DecisionOutcome.NoLongerWaiting(place.pipeline() + " is no pipeline of Slipway's.");
        }
        Optional<PendingApproval> waits = known.look(delivery.get().function())
                .flatMap(reading -> reading.state().pending());
        if (waits.filter(pending -> pending.point().equals(decision.point())).isEmpty()) {
            return waits.filter(pending -> pending.point().action().equals(place))
                            .isPresent()
                    ? new DecisionOutcome.DecidedElsewhere("The approval waits again, with another token.")
                    : new DecisionOutcome.NoLongerWaiting("This execution does not wait for an approval any more.");
        }
        DecisionOutcome outcome = access.approvals().send(decision);
        if (outcome instanceof DecisionOutcome.Accepted) {
            lookAgain(delivery.get().function());
        }
        return outcome;
    }

    @Override
    public ApprovalResult result(ApprovalAction action) {
        return access.approvals().result(action);
    }

    @Override
    public RollBack rollBack(FunctionName function) {
        try {
            return known.look(function)
                    .map(PipelineReader.Reading::rollBack)
                    .orElseGet(() -> new RollBack.Impossible("The pipeline is not there any more."));
        } catch (SdkException failed) {
            return new RollBack.Impossible(
                    AwsFailure.of(failed, "codepipeline:GetPipelineState").sentence());
        }
    }

    @Override
    public InterventionOutcome intervene(Intervention intervention) {
        if (intervention instanceof Intervention.GoBack back
                && !rollBack(back.function()).equals(back.way())) {
            return new InterventionOutcome.Refused("Production of " + back.function() + " cannot go back to "
                    + back.way().to().number() + " any more: look again.");
        }
        InterventionOutcome outcome = access.interventions().carryOut(intervention);
        lookAgain(intervention.function());
        return outcome;
    }

    /** What was done is done, even if the service does not say at once how things are now. */
    private void lookAgain(FunctionName function) {
        try {
            known.glance(function);
        } catch (SdkException failed) {
            LOG.info("The pipeline of {} is looked at in the next round: {}", function, failed.getMessage());
        }
    }

    private static Optional<PipelineRun> run(PipelineExecutionSummary execution, List<ActionExecutionDetail> actions) {
        String id = execution.pipelineExecutionId();
        List<ActionExecutionDetail> own = actions.stream()
                .filter(action -> id.equals(action.pipelineExecutionId()))
                .toList();
        List<StageState> stages = Arrays.stream(DeliveryStage.values())
                .map(stage -> StageReading.of(
                        stage.title(),
                        id,
                        own.stream()
                                .filter(action -> stage.title().equals(action.stageName()))
                                .toList()))
                .toList();
        return Executions.release(execution)
                .map(release -> new PipelineRun(
                        id,
                        new PipelineRun.Source(
                                release.revision(), Optional.of(release), trigger(execution), Optional.empty()),
                        Executions.status(execution),
                        Optional.ofNullable(execution.startTime()).orElseGet(() -> Executions.lastMoved(execution)),
                        stages));
    }

    private static String trigger(PipelineExecutionSummary execution) {
        if (Executions.isRollBack(execution)) {
            return PipelineRun.ROLL_BACK;
        }
        return execution.trigger() == null
                ? "workflow"
                : words(execution.trigger().triggerTypeAsString());
    }

    private static String words(@Nullable String type) {
        return type == null || type.equals("StartPipelineExecution") ? "workflow" : type;
    }
}
