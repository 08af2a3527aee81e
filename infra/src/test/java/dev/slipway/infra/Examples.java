package dev.slipway.infra;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Manifests that tests look at, one of each trigger and one of each option. */
final class Examples {
    private Examples() {}

    static List<Manifest> all() {
        return List.of(http(), queue(), bus(), changes(), critical(), image());
    }

    static Manifest http() {
        return manifest("quotes-api", "{type: http, method: GET, path: \"/quotes/{reference}\"}", """
                timeout: 5
                parameters: [quotes/currency]
                secrets: [quotes/provider-key]
                """);
    }

    static Manifest queue() {
        return manifest("orders-intake", "{type: sqs, queue: orders, batchSize: 10}", """
                timeout: 30
                resources:
                  tables:
                    - {name: orders, access: read-write}
                  queues:
                    - {name: receipts, access: send}
                """);
    }

    static Manifest bus() {
        return manifest(
                "audit-log",
                "{type: eventbridge, bus: shop, source: shop.orders, detailType: Order Paid}",
                "timeout: 30\n");
    }

    static Manifest changes() {
        return manifest("search-feed", "{type: dynamodb-stream, table: orders, batchSize: 100}", """
                timeout: 30
                resources:
                  buckets:
                    - {name: uploads, access: read-write}
                """);
    }

    static Manifest critical() {
        return manifest("prices-api", "{type: http, method: GET, path: /prices}", """
                timeout: 5
                vpc: true
                latencyCritical: true
                concurrency: {reserved: 50, provisioned: 5, reason: The checkout waits for each price.}
                """);
    }

    static Manifest image() {
        return manifest("models-api", "{type: http, method: GET, path: /models}", """
                timeout: 5
                package: image
                """);
    }

    static Manifest manifest(String name, String trigger, String more) {
        return manifest("""
                schema: 1
                name: %s
                owner: payments
                description: An example.
                trigger: %s
                memory: 256
                architecture: arm64
                template: {name: http-api, version: 1.0.0}
                """.formatted(name, trigger) + more);
    }

    static Manifest manifest(String text) {
        return switch (ManifestParser.parse(text)) {
            case ParsedManifest.Parsed parsed -> parsed.manifest();
            case ParsedManifest.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    static RustFunctionProps props(Manifest manifest) {
        return props(manifest, Surroundings.usual());
    }

    static RustFunctionProps props(Manifest manifest, Surroundings surroundings) {
        return RustFunctionProps.of(
                manifest, "staging", new FunctionCode.Stub(), FunctionOptions.of(manifest, surroundings));
    }

    /** A file of expected text; with -Dslipway.snapshots=write it is written first. */
    static String snapshot(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/snapshots", name + ".yaml");
        if ("write".equals(System.getProperty("slipway.snapshots"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }
}
