package dev.slipway.manifest;

import java.util.List;
import java.util.function.Function;

/** Writes {@code function.yaml}: the same manifest always gives the same text, which reads back as the same manifest. */
public final class ManifestWriter {

    private final StringBuilder text = new StringBuilder();

    private ManifestWriter() {}

    /** The file's text, ending in a line feed. */
    public static String write(Manifest manifest) {
        return new ManifestWriter().manifest(manifest);
    }

    private String manifest(Manifest manifest) {
        line("# What this function is; the portal and the pipeline read this file.");
        line("schema: " + Manifest.SCHEMA);
        line("name: " + manifest.name());
        line("owner: " + YamlScalar.of(manifest.owner().value()));
        line("description: " + YamlScalar.of(manifest.description().value()));
        line("trigger:");
        trigger(manifest.trigger());
        line("memory: " + manifest.memory().megabytes());
        line("timeout: " + manifest.timeout().seconds());
        line("architecture: " + manifest.architecture());
        scaling(manifest.scaling());
        packaging(manifest.packaging());
        needs(manifest.needs());
        line("template:");
        line("  name: " + manifest.template().name());
        line("  version: " + manifest.template().version());
        return text.toString();
    }

    private void trigger(Trigger trigger) {
        line("  type: " + trigger.type());
        switch (trigger) {
            case HttpApi http -> {
                line("  method: " + http.method());
                line("  path: " + YamlScalar.of(http.path().value()));
            }
            case SqsQueue sqs -> {
                line("  queue: " + YamlScalar.of(sqs.queue().value()));
                line("  batchSize: " + sqs.batchSize());
            }
        }
    }

    // What is usual is left out, so that a manifest says no more than its function needs.

    private void scaling(Scaling scaling) {
        if (scaling.latencyCritical()) {
            line("latencyCritical: true");
        }
        scaling.concurrency().reason().ifPresent(reason -> {
            line("concurrency:");
            scaling.concurrency().reserved().ifPresent(number -> line("  reserved: " + number));
            scaling.concurrency().provisioned().ifPresent(number -> line("  provisioned: " + number));
            line("  reason: " + YamlScalar.of(reason.value()));
        });
    }

    private void packaging(Packaging packaging) {
        if (packaging.format() != PackageFormat.ZIP) {
            line("package: " + packaging.format());
        }
        if (packaging.limit() instanceof SizeLimit.Exempt exempt) {
            line("sizeExemption:");
            line("  reason: " + YamlScalar.of(exempt.reason().value()));
            line("  until: " + exempt.until());
        }
    }

    private void needs(Needs needs) {
        list("", "parameters", needs.parameters(), name -> YamlScalar.of(name.value()));
        list("", "secrets", needs.secrets(), name -> YamlScalar.of(name.value()));
        line("resources:");
        Resources resources = needs.resources();
        list(
                "  ",
                "tables",
                resources.tables(),
                use -> use(use.name(), use.access().keyword()));
        list(
                "  ",
                "queues",
                resources.queues(),
                use -> use(use.name(), use.access().keyword()));
        list(
                "  ",
                "buckets",
                resources.buckets(),
                use -> use(use.name(), use.access().keyword()));
        if (needs.vpc()) {
            line("vpc: true");
        }
    }

    private static String use(ResourceName name, String access) {
        return "{name: " + YamlScalar.of(name.value()) + ", access: " + access + "}";
    }

    private <T> void list(String indent, String name, List<T> items, Function<T, String> item) {
        line(indent + name + (items.isEmpty() ? ": []" : ":"));
        items.forEach(each -> line(indent + "  - " + item.apply(each)));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
