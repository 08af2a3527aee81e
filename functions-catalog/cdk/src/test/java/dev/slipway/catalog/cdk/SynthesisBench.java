package dev.slipway.catalog.cdk;

import dev.slipway.infra.build.BuildTool;
import dev.slipway.infra.build.WorkspaceBuild;
import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Measures how long a catalog of 100 functions takes to synthesise, and what an unchanged second time builds. */
final class SynthesisBench {
    private static final int FUNCTIONS = 100;
    private static final int GOAL_SECONDS = 60;
    private static final String[] TRIGGERS = {
        "{type: http, method: POST, path: /things}",
        "{type: sqs, queue: things-%d, batchSize: 10}",
        "{type: eventbridge, bus: default, source: shop.things, detailType: Thing}",
        "{type: dynamodb-stream, table: things, batchSize: 100}"
    };

    private SynthesisBench() {}

    /** Writes rows of the page of benchmarks into the file that is named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("slipway-synthesis");
        Path catalog = folder.resolve("catalog");
        for (int i = 0; i < FUNCTIONS; i++) {
            add(catalog, i);
        }
        long start = System.nanoTime();
        int status = CatalogApp.run(
                "--catalog",
                catalog.toString(),
                "--output",
                folder.resolve("cdk.out").toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = processorSeconds();
        if (status != 0) {
            throw new IllegalStateException("The catalog could not be synthesised.");
        }
        Files.writeString(Path.of(arguments[0]), """
                [{"what": "synthesis of %d functions in two environments, with the AWS Solutions rules", \
                "goal": "< %d s", "figure": "%.1f s (once, in a new process)", "verdict": "%s"},
                 {"what": "processor time of the same, with that of Node.js", \
                "goal": "< %d s", "figure": "%.1f s", "verdict": "%s"},
                 {"what": "builds of an unchanged second synthesis", "goal": "0", "figure": "%d", "verdict": "%s"}]
                """.formatted(
                        FUNCTIONS,
                        GOAL_SECONDS,
                        seconds,
                        seconds < GOAL_SECONDS ? "met" : "missed",
                        GOAL_SECONDS,
                        processor,
                        processor < GOAL_SECONDS ? "met" : "missed",
                        secondBuilds(catalog, folder),
                        secondBuilds(catalog, folder.resolve("again")) == 0 ? "met" : "missed"));
    }

    /** What this process and the one in which the CDK runs have computed, which does not wait for other work. */
    private static double processorSeconds() {
        return Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .map(process -> process.info().totalCpuDuration())
                        .flatMap(Optional::stream)
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1e3;
    }

    private static void add(Path catalog, int number) throws IOException {
        String trigger = String.format(Locale.ROOT, TRIGGERS[number % TRIGGERS.length], number);
        Path function = Files.createDirectories(catalog.resolve("functions/function-" + number + "/src"));
        Files.writeString(function.resolve("main.rs"), "fn main() {}");
        Files.writeString(function.resolveSibling("function.yaml"), """
                schema: 1
                name: function-%d
                owner: payments
                description: One of many.
                trigger: %s
                memory: 256
                timeout: 5
                architecture: arm64
                template: {name: event-listener, version: 1.0.0}
                """.formatted(number, trigger));
    }

    /** How often a second synthesis of the same sources builds; the first one does once. */
    private static int secondBuilds(Path catalog, Path cache) throws IOException {
        AtomicInteger builds = new AtomicInteger();
        BuildTool counting = new BuildTool() {
            @Override
            public String identity() {
                return "counting";
            }

            @Override
            public void build(Path workspace, Architecture architecture, Path output) throws IOException {
                builds.incrementAndGet();
                Files.writeString(
                        Files.createDirectories(output.resolve("function-0")).resolve("bootstrap"), "built");
            }
        };
        new WorkspaceBuild(catalog, counting, cache.resolve("builds")).zip("function-0", Architecture.ARM64);
        int first = builds.get();
        new WorkspaceBuild(catalog, counting, cache.resolve("builds")).zip("function-0", Architecture.ARM64);
        return builds.get() - first;
    }
}
