package dev.slipway.manifest;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** All manifests that there can be, for property tests. */
final class AnyManifest {

    private AnyManifest() {}

    static Arbitrary<Manifest> manifests() {
        return triggers()
                .flatMap(trigger -> Combinators.combine(
                                identities(),
                                sizings(
                                        trigger.isInteractive()
                                                ? TimeoutSeconds.LONGEST_INTERACTIVE
                                                : TimeoutSeconds.LONGEST),
                                needs(),
                                Arbitraries.integers().between(0, 30))
                        .as((identity, sizing, needs, minor) -> new Manifest(
                                identity,
                                trigger,
                                sizing,
                                needs,
                                new TemplateRef("http-api", SemanticVersion.of("1." + minor + ".0")))));
    }

    private static Arbitrary<Identity> identities() {
        return Combinators.combine(
                        Arbitraries.of("orders-api", "null", "no", "e1").map(FunctionName::new),
                        Arbitraries.of("payments", "on", "null").map(TeamName::new),
                        sentences().map(Description::new))
                .as(Identity::new);
    }

    private static Arbitrary<Trigger> triggers() {
        Arbitrary<Trigger> http = Combinators.combine(
                        Arbitraries.of(HttpMethod.values()),
                        Arbitraries.of("/", "/orders/{id}", "/a.b/~c").map(HttpPath::new))
                .as(HttpApi::new);
        Arbitrary<Trigger> sqs = Combinators.combine(
                        resources(), Arbitraries.integers().between(1, 10).map(BatchSize::new))
                .as(SqsQueue::new);
        Arbitrary<Trigger> rule = Combinators.combine(
                        Arbitraries.of("default", "null", "a.b/c").map(EventBusName::new),
                        Arbitraries.of("shop.orders", "1.0").map(EventSource::new),
                        Arbitraries.of("Order Placed", "true", "a: b, {c}").map(DetailType::new))
                .as(EventBridgeRule::new);
        Arbitrary<Trigger> stream = Combinators.combine(
                        resources(), Arbitraries.integers().between(1, 100).map(StreamBatchSize::new))
                .as(DynamoDbStream::new);
        return Arbitraries.oneOf(http, sqs, rule, stream);
    }

    private static Arbitrary<Sizing> sizings(int longest) {
        return Combinators.combine(
                        Arbitraries.of(128, 256, 10_240).map(MemorySize::new),
                        Arbitraries.integers().between(1, longest).map(TimeoutSeconds::new),
                        Arbitraries.of(Architecture.values()),
                        scalings(),
                        packagings())
                .as(Sizing::new);
    }

    private static Arbitrary<Scaling> scalings() {
        Arbitrary<Concurrency> own = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        sentences())
                .filter((reserved, provisioned, why) ->
                        reserved + provisioned > 0 && (reserved == 0 || provisioned <= reserved))
                .as((reserved, provisioned, why) -> Concurrency.of(reserved, provisioned, new Reason(why)));
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(critical -> new Scaling(Concurrency.shared(), critical)),
                own.map(concurrency ->
                        new Scaling(concurrency, concurrency.provisioned().isPresent())));
    }

    private static Arbitrary<Packaging> packagings() {
        return Arbitraries.oneOf(
                Arbitraries.of(Packaging.usual(), new Packaging(PackageFormat.IMAGE, SizeLimit.usual())),
                sentences()
                        .map(why -> new Packaging(
                                PackageFormat.ZIP, new SizeLimit.Exempt(new Reason(why), LocalDate.of(2027, 3, 31)))));
    }

    private static Arbitrary<Needs> needs() {
        return Combinators.combine(
                        some(List.of("a/b", "1.0", "true", "x.y-z"))
                                .map(names ->
                                        names.stream().map(ParameterName::new).toList()),
                        some(List.of("@a=b+c", "null", "~"))
                                .map(names -> names.stream()
                                        .filter(name -> !name.equals("~"))
                                        .map(SecretName::new)
                                        .toList()),
                        used(),
                        Arbitraries.of(true, false))
                .as(Needs::new);
    }

    private static Arbitrary<Resources> used() {
        var access = Arbitraries.of(DataAccess.values());
        return Combinators.combine(
                        some(List.of("orders", "null", "Audit_log")), some(List.of("receipts", "yes")), access)
                .as((data, queues, how) -> new Resources(
                        data.stream()
                                .map(name -> new TableUse(new ResourceName(name), how))
                                .toList(),
                        queues.stream()
                                .map(name -> new QueueUse(new ResourceName(name), QueueAccess.SEND))
                                .toList(),
                        queues.stream()
                                .map(name -> new BucketUse(new ResourceName(name), how))
                                .toList()));
    }

    private static Arbitrary<List<String>> some(List<String> names) {
        return Arbitraries.shuffle(names)
                .flatMap(
                        order -> Arbitraries.integers().between(0, order.size()).map(size -> order.subList(0, size)));
    }

    private static Arbitrary<ResourceName> resources() {
        return Arbitraries.of("orders", "null", "off", "Some_Queue-1").map(ResourceName::new);
    }

    private static Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withChars(" abcZ09:#,[]{}&*!|>'\"%@`-?\\~\u00E9\u65E5")
                .withChars("=")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isBlank());
    }
}
