package dev.slipway.manifest;

import java.time.LocalDate;
import java.util.List;

/** The manifests that the tests of this module share. */
public final class Manifests {

    private Manifests() {}

    public static Manifest ordersApi() {
        return new Manifest(
                new Identity(
                        new FunctionName("orders-api"),
                        new TeamName("payments"),
                        new Description("Accepts an order and answers its number.")),
                new HttpApi(HttpMethod.POST, new HttpPath("/orders")),
                new Sizing(new MemorySize(256), new TimeoutSeconds(5), Architecture.ARM64),
                Needs.none(),
                new TemplateRef("http-api", SemanticVersion.of("1.0.0")));
    }

    public static Manifest ordersIntake() {
        return new Manifest(
                new Identity(
                        new FunctionName("orders-intake"),
                        new TeamName("payments"),
                        new Description("Stores \"orders\": {{all}} of ${them}, # and so on")),
                new SqsQueue(new ResourceName("orders"), new BatchSize(10)),
                new Sizing(new MemorySize(512), new TimeoutSeconds(30), Architecture.X86_64),
                everything(),
                new TemplateRef("event-listener", SemanticVersion.of("1.0.0")));
    }

    /** Asks for all that is not usual. */
    public static Manifest checkout() {
        var orders = ordersApi();
        return new Manifest(
                new Identity(new FunctionName("checkout-api"), orders.owner(), orders.description()),
                orders.trigger(),
                new Sizing(
                        new MemorySize(512),
                        new TimeoutSeconds(5),
                        Architecture.ARM64,
                        new Scaling(
                                new Concurrency.ReservedAndProvisioned(20, 2, new Reason("Customers wait: 24/7")),
                                true),
                        new Packaging(
                                PackageFormat.ZIP,
                                new SizeLimit.Exempt(
                                        new Reason("Embeds the tax tables until they move to S3."),
                                        LocalDate.of(2027, 3, 31)))),
                new Needs(List.of(), List.of(), Resources.none(), true),
                orders.template());
    }

    public static Manifest paidOrders() {
        return new Manifest(
                new Identity(
                        new FunctionName("paid-orders"),
                        new TeamName("payments"),
                        new Description("Hands paid orders on.")),
                new EventBridgeRule(
                        EventBusName.DEFAULT, new EventSource("shop.orders"), new DetailType("Order \"paid\": yes")),
                new Sizing(new MemorySize(256), new TimeoutSeconds(30), Architecture.ARM64),
                Needs.none(),
                new TemplateRef("event-listener", SemanticVersion.of("1.0.0")));
    }

    public static Manifest orderChanges() {
        return new Manifest(
                new Identity(
                        new FunctionName("order-changes"),
                        new TeamName("payments"),
                        new Description("Follows the changes of orders.")),
                new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(100)),
                new Sizing(new MemorySize(256), new TimeoutSeconds(30), Architecture.ARM64),
                Needs.none(),
                new TemplateRef("event-listener", SemanticVersion.of("1.0.0")));
    }

    /** One function of each kind. */
    public static List<Manifest> all() {
        return List.of(ordersApi(), ordersIntake(), checkout(), paidOrders(), orderChanges());
    }

    private static Needs everything() {
        return new Needs(
                List.of(new ParameterName("quotes/currency"), new ParameterName("1.0")),
                List.of(new SecretName("@quotes/api=key+1"), new SecretName("true")),
                new Resources(
                        List.of(
                                new TableUse(new ResourceName("orders"), DataAccess.READ_WRITE),
                                new TableUse(new ResourceName("null"), DataAccess.READ)),
                        List.of(new QueueUse(new ResourceName("receipts"), QueueAccess.SEND)),
                        List.of(new BucketUse(new ResourceName("uploads"), DataAccess.WRITE))));
    }
}
