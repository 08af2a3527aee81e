package dev.slipway.manifest;

import java.util.List;
import java.util.function.Function;

/** A manifest as fields of YAML; what is usual is left out, so that a file says no more than its function needs. */
final class ManifestTree {

    private YamlValue.Fields root = YamlValue.none();

    private ManifestTree() {}

    static YamlValue.Fields of(Manifest manifest) {
        var tree = new ManifestTree();
        tree.add("schema", YamlValue.number(Manifest.SCHEMA));
        tree.add("name", text(manifest.name()));
        tree.add("owner", text(manifest.owner()));
        tree.add("description", text(manifest.description()));
        tree.add("trigger", trigger(manifest.trigger()));
        tree.add("memory", YamlValue.number(manifest.memory().megabytes()));
        tree.add("timeout", YamlValue.number(manifest.timeout().seconds()));
        tree.add("architecture", text(manifest.architecture()));
        tree.scaling(manifest.scaling());
        tree.packaging(manifest.packaging());
        tree.needs(manifest.needs());
        tree.add(
                "template",
                YamlValue.none()
                        .with("name", text(manifest.template().name()))
                        .with("version", word(manifest.template().version())));
        return tree.root;
    }

    private static YamlValue.Fields trigger(Trigger trigger) {
        var type = YamlValue.none().with("type", text(trigger.type()));
        return switch (trigger) {
            case HttpApi http -> type.with("method", text(http.method())).with("path", text(http.path()));
            case SqsQueue sqs ->
                type.with("queue", text(sqs.queue()))
                        .with("batchSize", YamlValue.number(sqs.batchSize().messages()));
            case EventBridgeRule rule ->
                type.with("bus", text(rule.bus()))
                        .with("source", text(rule.source()))
                        .with("detailType", text(rule.detailType()));
            case DynamoDbStream stream ->
                type.with("table", text(stream.table()))
                        .with("batchSize", YamlValue.number(stream.batchSize().records()));
        };
    }

    private void scaling(Scaling scaling) {
        if (scaling.latencyCritical()) {
            add("latencyCritical", word(true));
        }
        scaling.concurrency().reason().ifPresent(reason -> {
            YamlValue.Fields concurrency = YamlValue.none();
            if (scaling.concurrency().reserved().isPresent()) {
                concurrency = concurrency.with(
                        "reserved",
                        YamlValue.number(scaling.concurrency().reserved().getAsInt()));
            }
            if (scaling.concurrency().provisioned().isPresent()) {
                concurrency = concurrency.with(
                        "provisioned",
                        YamlValue.number(scaling.concurrency().provisioned().getAsInt()));
            }
            add("concurrency", concurrency.with("reason", text(reason)));
        });
    }

    private void packaging(Packaging packaging) {
        if (packaging.format() != PackageFormat.ZIP) {
            add("package", text(packaging.format()));
        }
        if (packaging.limit() instanceof SizeLimit.Exempt exempt) {
            add(
                    "sizeExemption",
                    YamlValue.none().with("reason", text(exempt.reason())).with("until", word(exempt.until())));
        }
    }

    private void needs(Needs needs) {
        add("parameters", items(needs.parameters(), ManifestTree::text));
        add("secrets", items(needs.secrets(), ManifestTree::text));
        Resources resources = needs.resources();
        add(
                "resources",
                YamlValue.none()
                        .with("tables", items(resources.tables(), use -> use(use.name(), use.access())))
                        .with("queues", items(resources.queues(), use -> use(use.name(), use.access())))
                        .with("buckets", items(resources.buckets(), use -> use(use.name(), use.access()))));
        if (needs.vpc()) {
            add("vpc", word(true));
        }
    }

    private static YamlValue use(ResourceName name, Object access) {
        return YamlValue.none().with("name", text(name)).with("access", text(access));
    }

    private static <T> YamlValue items(List<T> values, Function<T, YamlValue> item) {
        return new YamlValue.Items(values.stream().map(item).toList());
    }

    private void add(String name, YamlValue value) {
        root = root.with(name, value);
    }

    /** The values of this module say as text what a manifest says of them. */
    private static YamlValue text(Object value) {
        return new YamlValue.Text(value.toString());
    }

    private static YamlValue word(Object value) {
        return new YamlValue.Word(value.toString());
    }
}
