package dev.slipway.portal.awsfake;

import dev.slipway.portal.awsfake.FakePipeline.Action;
import dev.slipway.portal.awsfake.FakePipeline.Execution;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CodePipeline: pipelines with a stage that waits for approval, one-time tokens, the lock of a waiting stage and what waits
 * behind it. A stage that never ran has its name and nothing else, as the service answers it.
 */
public final class FakeCodePipeline implements FakeService {
    /** What stages hand on lies here. */
    public static final String BUCKET = "slipway-artefacts-" + FakeAws.ACCOUNT + "-eu-central-1";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, FakePipeline> pipelines = new TreeMap<>();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private int itemsAPage = 100;

    @Override
    public String name() {
        return "codepipeline";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        Map<String, FakeOperation> all =
                new HashMap<>(new FakeInterventions(input -> require(input, "pipelineName"), this::later).operations());
        all.putAll(Map.of(
                "ListPipelines", input -> list(),
                "GetPipeline", input -> definition(require(input, "name")),
                "GetPipelineState", input -> state(require(input, "name")),
                "ListPipelineExecutions", input -> executions(require(input, "pipelineName"), input),
                "ListActionExecutions", input -> actions(require(input, "pipelineName"), input),
                "PutApprovalResult", this::answer));
        return all;
    }

    private Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    /** Makes a pipeline that never ran. */
    public void create(String pipeline) {
        pipelines.put(pipeline, new FakePipeline(pipeline));
    }

    /** Starts an execution, which goes as far as it can; returns its id. */
    public String run(String pipeline, String revisionSummary) {
        now = now.plusSeconds(60);
        return pipelines.get(pipeline).run(revisionSummary, now).id;
    }

    /** Something happens to a pipeline behind everybody's back, a minute later. */
    void happens(String pipeline, Consumer<FakePipeline> what) {
        now = now.plusSeconds(60);
        what.accept(pipelines.get(pipeline));
    }

    /** Lets executions of a pipeline run side by side, without a token in its state. */
    public void setParallel(String pipeline) {
        pipelines.get(pipeline).parallel = true;
    }

    /** The definition says how long the approval waits. */
    public void setPatience(String pipeline, int minutes) {
        pipelines.get(pipeline).patience = minutes;
        redefine(pipeline);
    }

    /** The definition changes. */
    public void redefine(String pipeline) {
        pipelines.get(pipeline).version++;
    }

    /** Production has taken an approved release, or has not. */
    public void production(String pipeline, String executionId, boolean succeeded) {
        happens(pipeline, each -> each.production(executionId, succeeded, now));
    }

    /** Nobody answered in time. */
    public void expire(String pipeline, String executionId) {
        happens(pipeline, each -> each.expire(executionId, now));
    }

    /** Somebody stopped an execution. */
    public void stop(String pipeline, String executionId) {
        happens(pipeline, each -> each.stop(executionId, now));
    }

    /** The approval waits anew, with another token. */
    public void renewToken(String pipeline, String executionId) {
        happens(pipeline, each -> each.renewToken(executionId));
    }

    /** Somebody answers outside of the portal. */
    public void answerElsewhere(String pipeline, String status, String summary) {
        happens(
                pipeline,
                each -> each.answer(
                        each.waiting().orElseThrow().in("Approval").orElseThrow().token, status, summary, now));
    }

    /** The pipeline is deleted. */
    public void delete(String pipeline) {
        pipelines.remove(pipeline);
    }

    /** How many items a page of a list has. */
    public void setItemsAPage(int items) {
        itemsAPage = items;
    }

    /** Forgets everything. */
    public void clear() {
        pipelines.clear();
        itemsAPage = 100;
    }

    private FakePipeline require(JsonNode input, String member) {
        return Optional.ofNullable(pipelines.get(input.path(member).asString()))
                .orElseThrow(() -> new AwsError(400, "PipelineNotFoundException", "The pipeline does not exist"));
    }

    private JsonNode list() {
        ObjectNode output = JSON.createObjectNode();
        ArrayNode all = output.putArray("pipelines");
        pipelines
                .values()
                .forEach(each -> all.addObject().put("name", each.name).put("version", each.version));
        return output;
    }

    private JsonNode definition(FakePipeline pipeline) {
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

    private static void type(ObjectNode type, Action action) {
        type.put("category", action.category())
                .put("owner", "AWS")
                .put("provider", action.category().equals("Approval") ? "Manual" : "Commands")
                .put("version", "1");
    }

    private JsonNode state(FakePipeline pipeline) {
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

    private JsonNode executions(FakePipeline pipeline, JsonNode input) {
        return page(
                input,
                "pipelineExecutionSummaries",
                pipeline.executions.stream()
                        .map(execution -> {
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
                        })
                        .toList());
    }

    private JsonNode actions(FakePipeline pipeline, JsonNode input) {
        String only = input.path("filter").path("pipelineExecutionId").asString("");
        return page(
                input,
                "actionExecutionDetails",
                pipeline.executions.stream()
                        .filter(execution -> only.isEmpty() || execution.id.equals(only))
                        .flatMap(execution ->
                                execution.actions.reversed().stream().map(action -> detail(execution, action)))
                        .toList());
    }

    private static ObjectNode detail(Execution execution, Action action) {
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
                    .put("bucket", BUCKET)
                    .put("key", handedOn(execution.id));
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

    /** Where an execution's stage Build puts what it hands on, in {@link #BUCKET}. */
    public static String handedOn(String executionId) {
        return "slipway-orders-api/Templates/" + executionId;
    }

    private JsonNode page(JsonNode input, String member, List<ObjectNode> all) {
        return FakePages.page(input, member, all, itemsAPage);
    }

    private JsonNode answer(JsonNode input) {
        FakePipeline pipeline = require(input, "pipelineName");
        if (!FakePipeline.STAGES.contains(input.path("stageName").asString())) {
            throw new AwsError(400, "StageNotFoundException", "The stage does not exist");
        }
        now = now.plusSeconds(1);
        pipeline.answer(
                input.path("token").asString(),
                input.path("result").path("status").asString(),
                input.path("result").path("summary").asString(),
                now);
        return JSON.createObjectNode().put("approvedAt", seconds(now));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1_000.0;
    }
}
