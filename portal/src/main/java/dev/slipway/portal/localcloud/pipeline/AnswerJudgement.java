package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.Trigger;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides whether an invocation went well, by what the function's trigger makes of its answer. */
final class AnswerJudgement {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_QUOTE = 200;

    private AnswerJudgement() {}

    /** What is wrong with it in a sentence, or nothing where all is well. */
    static Optional<String> complaint(Trigger trigger, Invocation invocation) {
        return invocation.outcome() instanceof InvocationOutcome.Answered answered
                ? ofAnswer(trigger, answered.response())
                : invocation.outcome().trouble();
    }

    static Optional<String> ofAnswer(Trigger trigger, byte[] response) {
        JsonNode answer;
        try {
            answer = JSON.readTree(response);
        } catch (JacksonException e) {
            return Optional.of("The answer is no JSON: " + quote(response));
        }
        return switch (trigger) {
            case HttpApi http -> {
                int status = answer.path("statusCode").asInt(200);
                yield status < 400
                        ? Optional.empty()
                        : Optional.of("It answered status " + status + ": " + quote(response));
            }
            case SqsQueue queue -> ofBatch(answer, "of the messages failed.");
            case DynamoDbStream stream -> ofBatch(answer, "of the changes failed; those behind it wait.");
            // Nobody reads the answer to an event: what matters is that it is no error.
            case EventBridgeRule rule -> Optional.empty();
        };
    }

    private static Optional<String> ofBatch(JsonNode answer, String complaint) {
        int failures = answer.path("batchItemFailures").size();
        return failures == 0 ? Optional.empty() : Optional.of(failures + " " + complaint);
    }

    private static String quote(byte[] response) {
        String text = new String(response, StandardCharsets.UTF_8);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
