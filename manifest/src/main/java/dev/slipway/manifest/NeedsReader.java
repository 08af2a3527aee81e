package dev.slipway.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads parameters, secrets and resources of a manifest. */
final class NeedsReader {

    private static final List<String> DATA_ACCESS =
            Arrays.stream(DataAccess.values()).map(DataAccess::keyword).toList();
    private static final List<String> QUEUE_ACCESS =
            Arrays.stream(QueueAccess.values()).map(QueueAccess::keyword).toList();

    private NeedsReader() {}

    static Optional<Needs> read(Fields root) {
        List<ParameterName> parameters =
                root.list("parameters", item -> root.text(item, "parameters", ParameterName::new));
        List<SecretName> secrets = root.list("secrets", item -> root.text(item, "secrets", SecretName::new));
        Optional<Node> resources = root.optional("resources");
        Optional<Resources> read =
                resources.isEmpty() ? Optional.of(Resources.none()) : resources.flatMap(node -> resources(root, node));
        Optional<Boolean> vpc = root.flag("vpc");
        return read.flatMap(found -> vpc.map(inside -> new Needs(parameters, secrets, found, inside)));
    }

    private static Optional<Resources> resources(Fields root, Node node) {
        return Fields.of(node, "resources", ManifestForm.RESOURCES, root.problems())
                .flatMap(fields -> fields.accepted(
                        node,
                        () -> new Resources(
                                uses(fields, "tables", DataAccess::of, DATA_ACCESS, TableUse::new),
                                uses(fields, "queues", QueueAccess::of, QUEUE_ACCESS, QueueUse::new),
                                uses(fields, "buckets", DataAccess::of, DATA_ACCESS, BucketUse::new))));
    }

    private static <A, T> List<T> uses(
            Fields fields,
            String name,
            Function<String, Optional<A>> access,
            List<String> choices,
            BiFunction<ResourceName, A, T> use) {
        return fields.list(
                name,
                item -> Fields.of(item, "An item of " + name, ManifestForm.RESOURCE, fields.problems())
                        .flatMap(entry -> {
                            Optional<ResourceName> resource = entry.text("name", ResourceName::new);
                            Optional<A> granted = entry.choice("access", access, choices);
                            return resource.flatMap(r ->
                                    granted.flatMap(g -> entry.accepted(item, () -> use.apply(r, g))));
                        }));
    }
}
