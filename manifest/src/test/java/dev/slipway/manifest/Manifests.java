package dev.slipway.manifest;

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
