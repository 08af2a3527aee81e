package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerJudgementTest {
    private static final Trigger QUEUE = new SqsQueue(new ResourceName("orders"), new BatchSize(10));
    private static final Trigger STREAM = new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(100));
    private static final Trigger RULE =
            new EventBridgeRule(EventBusName.DEFAULT, new EventSource("shop.orders"), new DetailType("Order Paid"));

    @Test
    void aBatchIsWellWhenNothingOfItFailed() {
        assertThat(complaint(QUEUE, "{\"batchItemFailures\":[]}")).isEmpty();
        assertThat(complaint(STREAM, "{\"batchItemFailures\":[]}")).isEmpty();
    }

    @Test
    void aBatchIsNotWellWhenSomethingOfItFailed() {
        String one = "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}";

        assertThat(complaint(QUEUE, one)).contains("1 of the messages failed.");
        assertThat(complaint(STREAM, one)).contains("1 of the changes failed; those behind it wait.");
    }

    @Test
    void anEventIsWellWhateverIsAnswered() {
        assertThat(complaint(RULE, "null")).isEmpty();
    }

    private static Optional<String> complaint(Trigger trigger, String answer) {
        return AnswerJudgement.ofAnswer(trigger, answer.getBytes(StandardCharsets.UTF_8));
    }
}
