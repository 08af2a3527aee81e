package dev.slipway.portal.promotion.codepipeline;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;

/** The calls that read pipelines. A pipeline that is not there is nothing; every other failure is the SDK's exception. */
record PipelineCalls(CodePipelineClient client) {
    private static final int EXECUTIONS = 100;
    private static final int ACTIONS = 500;

    List<String> names() {
        return client.listPipelinesPaginator().pipelines().stream()
                .map(PipelineSummary::name)
                .filter(name -> name != null)
                .toList();
    }

    Optional<PipelineDeclaration> definition(String pipeline) {
        try {
            return Optional.ofNullable(
                    client.getPipeline(request -> request.name(pipeline)).pipeline());
        } catch (PipelineNotFoundException gone) {
            return Optional.empty();
        }
    }

    Optional<GetPipelineStateResponse> state(String pipeline) {
        try {
            return Optional.of(client.getPipelineState(request -> request.name(pipeline)));
        } catch (PipelineNotFoundException gone) {
            return Optional.empty();
        }
    }

    Executions executions(String pipeline) {
        return new Executions(client
                .listPipelineExecutionsPaginator(request -> request.pipelineName(pipeline))
                .pipelineExecutionSummaries()
                .stream()
                .limit(EXECUTIONS)
                .toList());
    }

    /** The newest actions of all executions. */
    List<ActionExecutionDetail> actions(String pipeline) {
        return client
                .listActionExecutionsPaginator(request -> request.pipelineName(pipeline))
                .actionExecutionDetails()
                .stream()
                .limit(ACTIONS)
                .toList();
    }

    /** The actions of one execution, newest first. */
    List<ActionExecutionDetail> actions(String pipeline, String executionId) {
        return client
                .listActionExecutionsPaginator(request ->
                        request.pipelineName(pipeline).filter(filter -> filter.pipelineExecutionId(executionId)))
                .actionExecutionDetails()
                .stream()
                .limit(ACTIONS)
                .toList();
    }
}
