package dev.slipway.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** Connects a function's live alias with what invokes it; what fails for good ends in the dead-letter queue. */
final class EventWiring {
    /** How often a message or a change is tried before it counts as failed for good. */
    private static final int TRIES = 5;

    private final Construct scope;
    private final RustFunctionProps props;
    private final Alias live;

    EventWiring(Construct scope, RustFunctionProps props, Alias live) {
        this.scope = scope;
        this.props = props;
        this.live = live;
    }

    void connect() {
        for (FunctionEvent event : props.events()) {
            switch (event) {
                case FunctionEvent.HttpRoute route -> new HttpWiring(scope, props, live).connect(route);
                case FunctionEvent.QueueMessages messages -> connect(messages);
                case FunctionEvent.BusEvents events -> connect(events);
                case FunctionEvent.TableChanges changes -> connect(changes);
            }
        }
    }

    /** The queue belongs to the function, since it is the queue that names its dead-letter queue. */
    private void connect(FunctionEvent.QueueMessages messages) {
        Queue queue = Queues.create(scope, "Queue", messages.queue())
                // As AWS advises: six times the function's time-out, so that a message under way is not handed out
                // again.
                .visibilityTimeout(
                        Duration.seconds(6 * props.options().sizing().timeout().seconds()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(failed())
                        .maxReceiveCount(TRIES)
                        .build())
                .build();
        EventSourceMapping.Builder.create(scope, "Messages")
                .target(live)
                .eventSourceArn(queue.getQueueArn())
                .batchSize(messages.batchSize())
                .reportBatchItemFailures(true)
                .build();
    }

    private void connect(FunctionEvent.TableChanges changes) {
        String stream = StringParameter.valueForStringParameter(scope, changes.streamParameter());
        // Not the CDK's own source of events: it would widen the role beyond what the manifest's permissions say.
        CfnEventSourceMapping.Builder.create(scope, "Changes")
                .functionName(live.getFunctionArn())
                .eventSourceArn(stream)
                .batchSize(changes.batchSize())
                .startingPosition("TRIM_HORIZON")
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(TRIES)
                .destinationConfig(CfnEventSourceMapping.DestinationConfigProperty.builder()
                        .onFailure(CfnEventSourceMapping.OnFailureProperty.builder()
                                .destination(failed().getQueueArn())
                                .build())
                        .build())
                .build();
    }

    /** A failed call is tried again by Lambda; what EventBridge cannot hand over goes to the same queue. */
    private void connect(FunctionEvent.BusEvents events) {
        Queue failed = failed();
        CfnRule rule = CfnRule.Builder.create(scope, "Rule")
                .name(props.function().name())
                .description("Events " + events.detailType() + " of " + events.source())
                .eventBusName(events.bus())
                // Sorted, so that the same function makes the same template.
                .eventPattern(new TreeMap<>(
                        Map.of("source", List.of(events.source()), "detail-type", List.of(events.detailType()))))
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id("Function")
                        .arn(live.getFunctionArn())
                        .deadLetterConfig(CfnRule.DeadLetterConfigProperty.builder()
                                .arn(failed.getQueueArn())
                                .build())
                        .build()))
                .build();
        Queues.allowEvents(failed, rule.getAttrArn());
        CfnPermission.Builder.create(scope, "MayInvoke")
                .action("lambda:InvokeFunction")
                .functionName(live.getFunctionArn())
                .principal("events.amazonaws.com")
                .sourceArn(rule.getAttrArn())
                .build();
        CfnEventInvokeConfig.Builder.create(scope, "OnFailure")
                .functionName(props.function().name())
                .qualifier(live.getAliasName())
                .maximumRetryAttempts(2)
                .destinationConfig(CfnEventInvokeConfig.DestinationConfigProperty.builder()
                        .onFailure(CfnEventInvokeConfig.OnFailureProperty.builder()
                                .destination(failed.getQueueArn())
                                .build())
                        .build())
                .build()
                .getNode()
                .addDependency(live);
    }

    private Queue failed() {
        Queue queue = Queues.create(scope, "Failed", props.function().deadLetterQueue())
                .retentionPeriod(Duration.days(14))
                .build();
        Acknowledged.deadLetters(queue);
        return queue;
    }
}
