package dev.slipway.portal.catalog.ui;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.Trigger;
import dev.slipway.portal.uikit.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A manifest in the words of the page. */
final class Words {
    private Words() {}

    /** Such as "SQS · payments · arm64 · 256 MB · template event-listener 1.0.0". */
    static String line(Manifest manifest) {
        return String.join(
                " · ",
                kind(manifest.trigger()),
                manifest.owner().value(),
                manifest.architecture().toString(),
                manifest.memory().megabytes() + " MB",
                "template " + manifest.template().name() + " "
                        + manifest.template().version());
    }

    static String kind(Trigger trigger) {
        return switch (trigger) {
            case HttpApi http -> "HTTP API";
            case SqsQueue sqs -> "SQS";
            case EventBridgeRule rule -> "EventBridge";
            case DynamoDbStream stream -> "DynamoDB Streams";
        };
    }

    static String trigger(Trigger trigger) {
        return switch (trigger) {
            case HttpApi http -> "HTTP API, " + http.summary();
            case SqsQueue sqs ->
                "SQS queue " + sqs.queue() + ", up to " + sqs.batchSize().messages() + " messages at once";
            case EventBridgeRule rule ->
                "EventBridge, " + rule.detailType() + " of " + rule.source() + " on bus " + rule.bus();
            case DynamoDbStream stream ->
                "DynamoDB stream of table " + stream.table() + ", up to "
                        + stream.batchSize().records() + " changes at once";
        };
    }

    /** Such as "20 reserved, 2 provisioned: customers wait". */
    static String concurrency(Scaling scaling, Reason reason) {
        List<String> asked = new ArrayList<>();
        scaling.concurrency().reserved().ifPresent(number -> asked.add(number + " reserved"));
        scaling.concurrency().provisioned().ifPresent(number -> asked.add(number + " provisioned"));
        return String.join(", ", asked) + ": " + reason;
    }

    static String time(Instant at) {
        return Moments.minute(at);
    }
}
