package dev.slipway.portal.awsfake;

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
                "GetPipeline", input -> PipelineJson.definition(require(input, "name"), now),
                "GetPipelineState", input -> PipelineJson.state(require(input, "name"), now),
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
    public synchronized void create(String pipeline) {
        pipelines.put(pipeline, new FakePipeline(pipeline));
    }

    /** Starts an execution, which goes as far as it can; returns its id. */
    public synchronized String run(String pipeline, String revisionSummary) {
        now = now.plusSeconds(60);
        return pipelines.get(pipeline).run(revisionSummary, now).id;
    }

    /** Something happens to a pipeline behind everybody's back, a minute later. */
    synchronized void happens(String pipeline, Consumer<FakePipeline> what) {
        now = now.plusSeconds(60);
        what.accept(pipelines.get(pipeline));
    }

    /** Lets executions of a pipeline run side by side, without a token in its state. */
    public synchronized void setParallel(String pipeline) {
        pipelines.get(pipeline).parallel = true;
    }

    /** The definition says how long the approval waits. */
    public synchronized void setPatience(String pipeline, int minutes) {
        pipelines.get(pipeline).patience = minutes;
        redefine(pipeline);
    }

    /** The definition changes. */
    public synchronized void redefine(String pipeline) {
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
    public synchronized void delete(String pipeline) {
        pipelines.remove(pipeline);
    }

    /** How many items a page of a list has. */
    public synchronized void setItemsAPage(int items) {
        itemsAPage = items;
    }

    /** Forgets everything. */
    public synchronized void clear() {
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

    private JsonNode executions(FakePipeline pipeline, JsonNode input) {
        return page(
                input,
                "pipelineExecutionSummaries",
                pipeline.executions.stream().map(PipelineJson::summary).toList());
    }

    private JsonNode actions(FakePipeline pipeline, JsonNode input) {
        String only = input.path("filter").path("pipelineExecutionId").asString("");
        return page(
                input,
                "actionExecutionDetails",
                pipeline.executions.stream()
                        .filter(execution -> only.isEmpty() || execution.id.equals(only))
                        .flatMap(execution -> execution.actions.reversed().stream()
                                .map(action -> PipelineJson.detail(execution, action)))
                        .toList());
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
        return JSON.createObjectNode().put("approvedAt", PipelineJson.seconds(now));
    }
}
