package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.Trigger;
import java.util.List;

/** Answers to generate functions from, one for each trigger. */
final class GeneratedSpecs {

    private GeneratedSpecs() {}

    static List<FunctionSpec> ofEveryTrigger(String kind, Needs needs) {
        return List.of(
                spec("http-" + kind, new HttpApi(HttpMethod.POST, new HttpPath("/orders")), needs),
                spec("sqs-" + kind, new SqsQueue(new ResourceName("orders"), new BatchSize(10)), needs),
                spec(
                        "event-" + kind,
                        new EventBridgeRule(
                                EventBusName.DEFAULT, new EventSource("shop.orders"), new DetailType("Order Paid")),
                        needs),
                spec(
                        "stream-" + kind,
                        new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(100)),
                        needs));
    }

    static Needs parametersAndSecrets() {
        return new Needs(
                List.of(new ParameterName("quotes/currency"), new ParameterName("quotes/limit")),
                List.of(new SecretName("quotes/provider-key")),
                Resources.none());
    }

    private static FunctionSpec spec(String name, Trigger trigger, Needs needs) {
        return new FunctionSpec(
                new Identity(
                        new FunctionName(name), new TeamName("payments"), new Description("Shows that it answers.")),
                trigger,
                new Sizing(new MemorySize(256), new TimeoutSeconds(9), Architecture.ARM64),
                needs);
    }
}
