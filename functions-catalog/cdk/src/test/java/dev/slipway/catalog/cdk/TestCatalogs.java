package dev.slipway.catalog.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small catalogs for tests. */
final class TestCatalogs {
    static final String ENVIRONMENTS = """
            schema: 1
            repository: example/functions
            delivery: {account: "111111111111", region: eu-central-1}
            staging:
              account: "222222222222"
              region: eu-central-1
            production:
              account: "333333333333"
              region: eu-central-1
              alarmTopic: arn:aws:sns:eu-central-1:333333333333:alarms
            """;

    private TestCatalogs() {}

    /** Adds a function that takes messages from queue {@code audits}. */
    static void addFunction(Path catalog, String name) throws IOException {
        Path folder = Files.createDirectories(catalog.resolve("functions").resolve(name));
        Files.writeString(folder.resolve("function.yaml"), """
                schema: 1
                name: %s
                owner: payments
                description: Keeps what happened.
                trigger: {type: sqs, queue: audits, batchSize: 10}
                memory: 256
                timeout: 30
                architecture: arm64
                template: {name: event-listener, version: 1.0.0}
                """.formatted(name));
    }
}
