package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.NeededPermissions;
import dev.slipway.portal.aws.Permission;
import dev.slipway.portal.aws.Permission.Resource;
import dev.slipway.portal.aws.PermissionProbe;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.StageRetryMode;
import software.amazon.awssdk.services.codepipeline.model.StageTransitionType;

/** All calls to CodePipeline, each to a pipeline that is not there. */
@Component
@WithCodePipeline
class PipelinePermissions implements NeededPermissions {
    /** Follows the naming of pipelines, so that a policy for them covers it, and is none. */
    private static final String NOBODYS = new FunctionDelivery(new FunctionName("slipway-connection-test")).pipeline();

    private static final String PRODUCTION = DeliveryStage.PRODUCTION.title();

    /** What is said of a pipeline that is not there, to those only who may ask for it. */
    private static final Set<String> NOT_THERE =
            Set.of("PipelineNotFoundException", "StageNotFoundException", "ActionNotFoundException");

    @Override
    public boolean isNeededIn(AwsAccount account) {
        return account.runsPipelines();
    }

    @Override
    public List<PermissionProbe> probes() {
        String execution = UUID.randomUUID().toString();
        return List.of(
                probe(
                        "ListPipelines",
                        Resource.ANYTHING,
                        client -> client.listPipelines(request -> request.maxResults(1))),
                probe(
                        "GetPipeline",
                        Resource.PIPELINES,
                        client -> client.getPipeline(request -> request.name(NOBODYS))),
                probe(
                        "GetPipelineState",
                        Resource.PIPELINES,
                        client -> client.getPipelineState(request -> request.name(NOBODYS))),
                probe(
                        "ListPipelineExecutions",
                        Resource.PIPELINES,
                        client -> client.listPipelineExecutions(
                                request -> request.pipelineName(NOBODYS).maxResults(1))),
                probe(
                        "ListActionExecutions",
                        Resource.PIPELINES,
                        client -> client.listActionExecutions(
                                request -> request.pipelineName(NOBODYS).maxResults(1))),
                probe(
                        "PutApprovalResult",
                        Resource.APPROVALS,
                        client -> client.putApprovalResult(request -> request.pipelineName(NOBODYS)
                                .stageName(DeliveryStage.APPROVAL.title())
                                .actionName(DeliveryStage.APPROVE)
                                .token(execution)
                                .result(result ->
                                        result.summary("Connection test").status(ApprovalStatus.REJECTED)))),
                probe(
                        "RollbackStage",
                        Resource.PIPELINE_STAGES,
                        client -> client.rollbackStage(request -> request.pipelineName(NOBODYS)
                                .stageName(PRODUCTION)
                                .targetPipelineExecutionId(execution))),
                probe(
                        "RetryStageExecution",
                        Resource.PIPELINE_STAGES,
                        client -> client.retryStageExecution(request -> request.pipelineName(NOBODYS)
                                .stageName(PRODUCTION)
                                .pipelineExecutionId(execution)
                                .retryMode(StageRetryMode.FAILED_ACTIONS))),
                probe(
                        "DisableStageTransition",
                        Resource.PIPELINE_STAGES,
                        client -> client.disableStageTransition(request -> request.pipelineName(NOBODYS)
                                .stageName(PRODUCTION)
                                .transitionType(StageTransitionType.INBOUND)
                                .reason("Connection test"))),
                probe(
                        "EnableStageTransition",
                        Resource.PIPELINE_STAGES,
                        client -> client.enableStageTransition(request -> request.pipelineName(NOBODYS)
                                .stageName(PRODUCTION)
                                .transitionType(StageTransitionType.INBOUND))));
    }

    private static PermissionProbe probe(String operation, Resource resource, Consumer<CodePipelineClient> call) {
        return new PermissionProbe(
                new Permission("codepipeline:" + operation, resource),
                account -> call.accept(account.client(CodePipelineClient.class, CodePipelineClient::builder)),
                NOT_THERE);
    }
}
