package dev.slipway.manifest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the fields of {@code function.yaml}, in the order in which they are written. */
final class ManifestForm {

    static final List<String> ROOT = List.of(
            "schema",
            "name",
            "owner",
            "description",
            "trigger",
            "memory",
            "timeout",
            "architecture",
            "latencyCritical",
            "concurrency",
            "package",
            "sizeExemption",
            "parameters",
            "secrets",
            "resources",
            "vpc",
            "template");
    static final List<String> HTTP_TRIGGER = List.of("type", "method", "path");
    static final List<String> SQS_TRIGGER = List.of("type", "queue", "batchSize");
    static final List<String> CONCURRENCY = List.of("reserved", "provisioned", "reason");
    static final List<String> SIZE_EXEMPTION = List.of("reason", "until");
    static final List<String> EVENT_BRIDGE_TRIGGER = List.of("type", "bus", "source", "detailType");
    static final List<String> STREAM_TRIGGER = List.of("type", "table", "batchSize");
    static final List<String> RESOURCES = List.of("tables", "queues", "buckets");
    static final List<String> RESOURCE = List.of("name", "access");
    static final List<String> TEMPLATE = List.of("name", "version");

    private static final Set<String> ALL = Stream.of(
                    ROOT, HTTP_TRIGGER, SQS_TRIGGER, CONCURRENCY, SIZE_EXEMPTION, RESOURCES, RESOURCE, TEMPLATE)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ManifestForm() {}

    /** Whether a field of this name has a place somewhere in a manifest. */
    static boolean isKnown(String name) {
        return ALL.contains(name);
    }
}
