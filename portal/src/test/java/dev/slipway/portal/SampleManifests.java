package dev.slipway.portal;

/** Manifests as people write them, for tests that read or change one. */
public final class SampleManifests {
    /** A function behind HTTP, in which nothing is wrong. */
    public static final String ORDERS_API = """
            # What this function is; the portal and the pipeline read this file.
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
            """;

    private SampleManifests() {}

    /** The same with something that its author noted beside the memory size. */
    public static String withMemory(String memoryAndNote) {
        return ORDERS_API.replace("memory: 256\n", "memory: " + memoryAndNote + "\n");
    }
}
