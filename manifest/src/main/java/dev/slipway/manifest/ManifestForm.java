package dev.slipway.manifest;

import java.util.List;

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
    static final List<String> RESOURCES = List.of("tables", "queues", "buckets");
    static final List<String> RESOURCE = List.of("name", "access");
    static final List<String> TEMPLATE = List.of("name", "version");

    private ManifestForm() {}
}
