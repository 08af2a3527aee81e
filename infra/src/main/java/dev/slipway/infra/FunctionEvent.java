package dev.slipway.infra;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.Trigger;

/** What invokes a function in AWS; each kind brings the resources that only it needs. */
public sealed interface FunctionEvent {

    /**
     * A route of an HTTP API of the function's own.
     *
     * @param method e.g. {@code POST}
     * @param path e.g. {@code /orders/{id}}
     */
    record HttpRoute(String method, String path) implements FunctionEvent {}

    /**
     * The messages of a queue, which belongs to the function: one queue has one consumer.
     *
     * @param queue its name
     * @param batchSize the most messages in one invocation
     */
    record QueueMessages(String queue, int batchSize) implements FunctionEvent {}

    /**
     * The events of a bus that somebody else owns.
     *
     * @param bus its name
     * @param source who puts the events there
     * @param detailType what kind they are
     */
    record BusEvents(String bus, String source, String detailType) implements FunctionEvent {}

    /**
     * The changes of a table that somebody else owns.
     *
     * @param table its name
     * @param batchSize the most changes in one invocation
     */
    record TableChanges(String table, int batchSize) implements FunctionEvent {

        /** The SSM parameter in which whoever owns the table says the ARN of its stream, which no name tells. */
        public String streamParameter() {
            return "/slipway/tables/" + table + "/stream-arn";
        }
    }

    /** The event of a manifest's trigger. */
    static FunctionEvent of(Trigger trigger) {
        return switch (trigger) {
            case HttpApi http -> new HttpRoute(http.method().name(), http.path().value());
            case SqsQueue sqs ->
                new QueueMessages(sqs.queue().value(), sqs.batchSize().messages());
            case EventBridgeRule rule ->
                new BusEvents(
                        rule.bus().value(),
                        rule.source().value(),
                        rule.detailType().value());
            case DynamoDbStream stream ->
                new TableChanges(stream.table().value(), stream.batchSize().records());
        };
    }

    /** Whether somebody waits for the answer, which bounds the time-out. */
    default boolean isInteractive() {
        return this instanceof HttpRoute;
    }
}
