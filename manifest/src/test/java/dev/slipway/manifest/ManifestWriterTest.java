package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManifestWriterTest {

    @Test
    void writesWhatItReads() {
        for (Manifest manifest : Manifests.all()) {
            assertThat(ManifestParser.parse(ManifestWriter.write(manifest)))
                    .isEqualTo(new ParsedManifest.Parsed(manifest));
        }
    }

    @Test
    void writesTheFormThatTheCatalogHas() {
        assertThat(ManifestWriter.write(Manifests.ordersApi())).isEqualTo("""
                        # What this function is; the portal and the pipeline read this file.
                        # yaml-language-server: $schema=../../schemas/function.schema.json
                        schema: 1
                        name: orders-api
                        owner: payments
                        description: Accepts an order and answers its number.
                        trigger:
                          type: http
                          method: POST
                          path: /orders
                        memory: 256
                        timeout: 5
                        architecture: arm64
                        parameters: []
                        secrets: []
                        resources:
                          tables: []
                          queues: []
                          buckets: []
                        template:
                          name: http-api
                          version: 1.0.0
                        """);
    }

    @Test
    void writesNeedsOneALine() {
        assertThat(ManifestWriter.write(Manifests.ordersIntake()))
                .contains("\n  - quotes/currency\n  - \"1.0\"\n")
                .contains("\n    - {name: orders, access: read-write}\n    - {name: \"null\", access: read}\n")
                .contains("description: \"Stores \\\"orders\\\": {{all}} of ${them}, # and so on\"\n");
    }

    @Test
    void writesWhatIsNotUsualAfterWhatEveryFunctionHas() {
        assertThat(ManifestWriter.write(Manifests.checkout())).contains("""
                        architecture: arm64
                        latencyCritical: true
                        concurrency:
                          reserved: 20
                          provisioned: 2
                          reason: "Customers wait: 24/7"
                        sizeExemption:
                          reason: Embeds the tax tables until they move to S3.
                          until: 2027-03-31
                        parameters: []
                        """, "  buckets: []\nvpc: true\ntemplate:\n");
    }

    @Test
    void changesOnlyTheMemoryOnAnotherMemorySize() {
        String before = ManifestWriter.write(Manifests.ordersApi());
        String after = ManifestWriter.write(Manifests.ordersApi().withMemory(new MemorySize(512)));
        assertThat(after).isEqualTo(before.replace("memory: 256", "memory: 512"));
    }
}
