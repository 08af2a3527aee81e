package dev.slipway.manifest;

/**
 * The stream of a DynamoDB table, whose changes invoke a function.
 *
 * @param table the table's name
 * @param batchSize the most changes in one invocation
 */
public record DynamoDbStream(ResourceName table, StreamBatchSize batchSize) implements Trigger {

    static final String TYPE = "dynamodb-stream";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "stream of table " + table;
    }
}
