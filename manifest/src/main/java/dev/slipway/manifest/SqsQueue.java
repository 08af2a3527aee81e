package dev.slipway.manifest;

/**
 * An SQS queue whose messages invoke a function.
 *
 * @param queue the queue's name
 * @param batchSize the most messages in one invocation
 */
public record SqsQueue(ResourceName queue, BatchSize batchSize) implements Trigger {

    static final String TYPE = "sqs";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "queue " + queue;
    }
}
