package dev.slipway.cli;

import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What invokes the function, given as options; picocli fills the fields. */
@SuppressWarnings("NullAway.Init")
final class TypedTrigger {

    private static final int USUAL_STREAM_BATCH = 100;

    @Option(
            names = "--trigger",
            required = true,
            paramLabel = "KIND",
            description = "What invokes it: ${COMPLETION-CANDIDATES}.")
    private TriggerChoice trigger;

    @Option(names = "--method", paramLabel = "METHOD", description = "http: the route's method; POST unless given.")
    private HttpMethod method = HttpMethod.POST;

    @Option(names = "--path", paramLabel = "PATH", description = "http: the route's path; /NAME unless given.")
    private @Nullable HttpPath path;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description = "sqs: the queue that it listens to; dynamodb-stream: the table whose changes it gets;"
                    + " the function's name unless given.")
    private @Nullable ResourceName from;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "sqs: messages at a time, 1 to 10, 10 unless given; dynamodb-stream: 1 to 1000, 100.")
    private @Nullable Integer batchSize;

    @Option(names = "--bus", paramLabel = "NAME", description = "eventbridge: the event bus; default unless given.")
    private EventBusName bus = EventBusName.DEFAULT;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "eventbridge: who puts the events on the bus, e.g. shop.orders.")
    private @Nullable EventSource source;

    @Option(
            names = "--detail-type",
            paramLabel = "TYPE",
            description = "eventbridge: what kind of events they are, e.g. \"Order Paid\".")
    private @Nullable DetailType detailType;

    Trigger of(FunctionName name) {
        return switch (trigger) {
            case HTTP -> new HttpApi(method, path != null ? path : new HttpPath("/" + name));
            case SQS -> new SqsQueue(from(name), new BatchSize(batchSize != null ? batchSize : BatchSize.LARGEST));
            case EVENTBRIDGE -> new EventBridgeRule(bus, given(source, "--source"), given(detailType, "--detail-type"));
            case DYNAMODB_STREAM ->
                new DynamoDbStream(from(name), new StreamBatchSize(batchSize != null ? batchSize : USUAL_STREAM_BATCH));
        };
    }

    private ResourceName from(FunctionName name) {
        return from != null ? from : new ResourceName(name.value());
    }

    private static <T> T given(@Nullable T value, String option) {
        if (value == null) {
            throw new RefusedException("An EventBridge function needs " + option + ": add it.");
        }
        return value;
    }
}
