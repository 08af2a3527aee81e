package dev.slipway.manifest;

/** What invokes a function; each kind is a record of its own with the answers that only it needs. */
public sealed interface Trigger permits DynamoDbStream, EventBridgeRule, HttpApi, SqsQueue {

    /** The word that stands for this kind in {@code function.yaml}, e.g. {@code http}. */
    String type();

    /** The trigger in a few words for a person, e.g. {@code POST /orders}. */
    String summary();

    /** Whether a person waits for the answer, which bounds the time-out. */
    default boolean isInteractive() {
        return false;
    }
}
