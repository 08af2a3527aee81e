package dev.slipway.generator;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.DataAccess;
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
import dev.slipway.manifest.QueueAccess;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Specs that together try every trigger with every kind of need, and the longest and oddest names. */
final class Specs {

    private static final String LONG_NAME = "payments/orders-api/partner/endpoint-url-for-the-second-attempt9";

    private Specs() {}

    /** One spec for each pair of trigger and needs, each with a name of its own. */
    static List<FunctionSpec> all() {
        List<FunctionSpec> specs = new ArrayList<>();
        for (Trigger trigger : triggers()) {
            for (Needs needs : needs()) {
                specs.add(spec("function-" + specs.size(), "Does what it says.", trigger, needs));
            }
        }
        specs.addAll(OptionSpecs.all());
        specs.add(spec("a".repeat(FunctionName.LONGEST), "Has the longest name.", sqs(1), everything()));
        specs.add(spec("b".repeat(FunctionName.LONGEST), "Has the longest name.", http("GET", "/"), everything()));
        return specs;
    }

    static FunctionSpec spec(String name, String description, Trigger trigger, Needs needs) {
        return new FunctionSpec(
                new Identity(new FunctionName(name), new TeamName("payments"), new Description(description)),
                trigger,
                new Sizing(new MemorySize(256), new TimeoutSeconds(5), Architecture.ARM64),
                needs);
    }

    static List<Trigger> triggers() {
        return List.of(
                http("POST", "/orders"),
                http("PUT", "/orders/{orderId}"),
                http("PATCH", "/orders/{reference}"),
                http("GET", "/orders"),
                http("GET", "/"),
                http("DELETE", "/customers/{customerId}/orders/{reference}/{type}"),
                http("GET", "/files/{rest+}"),
                sqs(1),
                sqs(10),
                event("shop.orders", "Order \"Paid\" | *all*"),
                stream(1),
                stream(100));
    }

    static List<Needs> needs() {
        return List.of(
                Needs.none(),
                parameters("quotes/currency"),
                new Needs(List.of(), List.of(new SecretName("quotes/provider-key")), Resources.none()),
                new Needs(List.of(), List.of(), tables("orders")),
                everything(),
                parameters(LONG_NAME, "type", "1.0", "Quotes/ApiKey", "a--b", "a_-_b_"),
                new Needs(
                        List.of(),
                        List.of(),
                        tables("aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh", "iii", "jjj")),
                new Needs(
                        List.of(),
                        List.of(),
                        tables(IntStream.range(0, 30).mapToObj(i -> "tab" + i).toArray(String[]::new))));
    }

    static Needs everything() {
        return new Needs(
                List.of(
                        new ParameterName("quotes/currency"),
                        new ParameterName("orders-table"),
                        new ParameterName(LONG_NAME)),
                List.of(new SecretName("quotes/currency"), new SecretName("@odd=secret+name"), new SecretName("key")),
                new Resources(
                        List.of(
                                new TableUse(new ResourceName("orders"), DataAccess.READ_WRITE),
                                new TableUse(new ResourceName("Customers_v2"), DataAccess.READ)),
                        List.of(new QueueUse(new ResourceName("receipts"), QueueAccess.SEND)),
                        List.of(new BucketUse(new ResourceName("uploads"), DataAccess.WRITE))));
    }

    static Trigger http(String method, String path) {
        return new HttpApi(HttpMethod.valueOf(method), new HttpPath(path));
    }

    static Trigger sqs(int batchSize) {
        return new SqsQueue(new ResourceName("orders"), new BatchSize(batchSize));
    }

    static Trigger event(String source, String detailType) {
        return new EventBridgeRule(EventBusName.DEFAULT, new EventSource(source), new DetailType(detailType));
    }

    static Trigger stream(int batchSize) {
        return new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(batchSize));
    }

    private static Needs parameters(String... names) {
        return new Needs(Stream.of(names).map(ParameterName::new).toList(), List.of(), Resources.none());
    }

    private static Resources tables(String... names) {
        return new Resources(
                Stream.of(names)
                        .map(name -> new TableUse(new ResourceName(name), DataAccess.READ))
                        .toList(),
                Collections.emptyList(),
                List.of());
    }
}
