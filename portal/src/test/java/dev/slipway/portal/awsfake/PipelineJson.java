package dev.slipway.portal.awsfake;

import dev.slipway.portal.awsfake.FakePipeline.Action;
import dev.slipway.portal.awsfake.FakePipeline.Execution;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A pipeline in the words of the service's answers. */
final class PipelineJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PipelineJson() {}

    /** What GetPipeline answers. */
    static JsonNode definition(FakePipeline pipeline, Instant now) {
        ObjectNode output = JSON.createObjectNode();
        ObjectNode declaration = output.putObject("pipeline");
        declaration
                .put("name", pipeline.name)
                .put("roleArn", "arn:aws:iam::" + FakeAws.ACCOUNT + ":role/pipeline")
                .put("version", pipeline.version)
                .put("executionMode", pipeline.parallel ? "PARALLEL" : "SUPERSEDED")
                .put("pipelineType", "V2");
        ArrayNode stages = declaration.putArray("stages");
        for (String stage : FakePipeline.STAGES) {
            Action action = new Action(stage, now);
            ObjectNode declared = stages.addObject().put("name", stage);
            ObjectNode own = declared.putArray("actions").addObject().put("name", action.name());
            type(own.putObject("actionTypeId"), action);
            if (pipeline.patience > 0 && action.category().equals("Approval")) {
                own.put("timeoutInMinutes", pipeline.patience);
            }
        }
        return output;
    }

    /** What GetPipelineState answers. */
    static JsonNode state(FakePipeline pipeline, Instant now) {
        ObjectNode output = JSON.createObjectNode();
        output.put("pipelineName", pipeline.name)
                .put("pipelineVersion", pipeline.version)
                .put("updated", seconds(now));
        ArrayNode stages = output.putArray("stageStates");
        for (String stage : FakePipeline.STAGES) {
            Optional<Execution> latest = pipeline.executions.stream()
                    .filter(execution -> execution.in(stage).isPresent())
                    .findFirst();
            ObjectNode state = stages.addObject().put("stageName", stage);
            FakeInterventions.way(pipeline, stage, state, now);
            ObjectNode action = state.putArray("actionStates").addObject();
            action.put("actionName", new Action(stage, now).name());
            latest.ifPresent(execution -> ran(pipeline, execution, stage, state, action));
            if (stage.equals("Approval")) {
                inbound(pipeline, state);
            }
        }
        return output;
    }

    /** One of an execution's entries in the list of executions. */
    static ObjectNode summary(Execution execution) {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("pipelineExecutionId", execution.id)
                .put("status", execution.status)
                .put("startTime", seconds(execution.started))
                .put("lastUpdateTime", seconds(execution.moved));
        if (!execution.rollBackTo.isEmpty()) {
            summary.put("executionType", "ROLLBACK")
                    .putObject("rollbackMetadata")
                    .put("rollbackTargetPipelineExecutionId", execution.rollBackTo);
        }
        summary.putArray("sourceRevisions")
                .addObject()
                .put("actionName", "Release")
                .put("revisionId", "version-of-" + execution.id)
                .put("revisionSummary", execution.revisionSummary);
        return summary;
    }

    /** An action of an execution. */
    static ObjectNode detail(Execution execution, Action action) {
        ObjectNode detail = JSON.createObjectNode();
        detail.put("pipelineExecutionId", execution.id)
                .put("actionExecutionId", action.id)
                .put("stageName", action.stage)
                .put("actionName", action.name())
                .put("status", action.status)
                .put("startTime", seconds(action.started))
                .put("lastUpdateTime", seconds(action.moved));
        type(detail.putObject("input").putObject("actionTypeId"), action);
        ObjectNode output = detail.putObject("output");
        if (action.stage.equals("Build")) {
            output.putArray("outputArtifacts")
                    .addObject()
                    .put("name", "Templates")
                    .putObject("s3location")
                    .put("bucket", FakeCodePipeline.BUCKET)
                    .put("key", FakeCodePipeline.handedOn(execution.id));
        }
        ObjectNode result = output.putObject("executionResult");
        if (!action.token.isEmpty()) {
            result.put("externalExecutionId", action.token);
        }
        if (!action.summary.isEmpty()) {
            result.put("externalExecutionSummary", action.summary);
        }
        return detail;
    }

    /** As the service writes times. */
    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1_000.0;
    }

    private static void type(ObjectNode type, Action action) {
        type.put("category", action.category())
                .put("owner", "AWS")
                .put("provider", action.category().equals("Approval") ? "Manual" : "Commands")
                .put("version", "1");
    }

    private static void ran(
            FakePipeline pipeline, Execution execution, String stage, ObjectNode state, ObjectNode action) {
        Action run = execution.in(stage).orElseThrow();
        state.putObject("latestExecution")
                .put("pipelineExecutionId", execution.id)
                .put("status", run.status.equals("Abandoned") ? "Stopped" : run.status);
        ObjectNode latest = action.putObject("latestExecution")
                .put("actionExecutionId", run.id)
                .put("status", run.status)
                .put("lastStatusChange", seconds(run.moved));
        if (!run.summary.isEmpty()) {
            latest.put("summary", run.summary);
        }
        if (!run.token.isEmpty() && run.status.equals("InProgress") && !pipeline.parallel) {
            latest.put("token", run.token);
        }
    }

    private static void inbound(FakePipeline pipeline, ObjectNode state) {
        pipeline.executions.stream()
                .filter(execution -> execution.inbound)
                .findFirst()
                .ifPresent(waits -> {
                    ObjectNode inbound = state.putObject("inboundExecution")
                            .put("pipelineExecutionId", waits.id)
                            .put("status", "InProgress");
                    state.putArray("inboundExecutions").add(inbound.deepCopy());
                });
    }
}
