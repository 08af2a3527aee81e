package dev.slipway.portal.awsfake;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do to pipelines of {@link FakeCodePipeline} beside answering: go back, try again, close and open ways. */
final class FakeInterventions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLOSER = "arn:aws:sts::" + FakeAws.ACCOUNT + ":assumed-role/portal/slipway";

    private final Function<JsonNode, FakePipeline> pipelines;
    private final Supplier<Instant> clock;

    FakeInterventions(Function<JsonNode, FakePipeline> pipelines, Supplier<Instant> clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    Map<String, FakeOperation> operations() {
        return Map.of(
                "RollbackStage", this::rollBack,
                "RetryStageExecution", this::retry,
                "DisableStageTransition", this::close,
                "EnableStageTransition", this::open);
    }

    /** The way into a stage, as GetPipelineState tells it. */
    static void way(FakePipeline pipeline, String stage, ObjectNode state, Instant now) {
        if (stage.equals(FakePipeline.STAGES.getFirst())) {
            return;
        }
        ObjectNode way = state.putObject("inboundTransitionState").put("enabled", !pipeline.closed.containsKey(stage));
        if (pipeline.closed.containsKey(stage)) {
            way.put("lastChangedBy", CLOSER)
                    .put("lastChangedAt", now.toEpochMilli() / 1_000.0)
                    .put("disabledReason", pipeline.closed.get(stage));
        }
    }

    private JsonNode rollBack(JsonNode input) {
        String execution = pipelines
                .apply(input)
                .rollBack(input.path("targetPipelineExecutionId").asString(), clock.get())
                .id;
        return JSON.createObjectNode().put("pipelineExecutionId", execution);
    }

    private JsonNode retry(JsonNode input) {
        String execution = input.path("pipelineExecutionId").asString();
        pipelines.apply(input).retry(stage(input), execution, clock.get());
        return JSON.createObjectNode().put("pipelineExecutionId", execution);
    }

    private JsonNode close(JsonNode input) {
        pipelines.apply(input).close(stage(input), input.path("reason").asString());
        return JSON.createObjectNode();
    }

    private JsonNode open(JsonNode input) {
        pipelines.apply(input).open(stage(input), clock.get());
        return JSON.createObjectNode();
    }

    private static String stage(JsonNode input) {
        String stage = input.path("stageName").asString();
        if (!FakePipeline.STAGES.contains(stage)) {
            throw new AwsError(400, "StageNotFoundException", "The stage does not exist");
        }
        return stage;
    }
}
