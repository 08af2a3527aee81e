package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app as people start it, with {@code --code local}: cargo lambda really builds a small workspace. */
class LocalBuildIT {
    @TempDir
    private Path folder;

    private Path catalog;

    @BeforeEach
    void smallCatalog() throws IOException {
        catalog = folder.resolve("catalog");
        Path function = Files.createDirectories(catalog.resolve("functions/tiny-job/src"));
        Files.writeString(
                catalog.resolve("Cargo.toml"), "[workspace]\nmembers = [\"functions/*\"]\nresolver = \"2\"\n");
        Files.writeString(
                catalog.resolve("Cargo.lock"),
                "version = 4\n\n[[package]]\nname = \"tiny-job\"\nversion = \"0.1.0\"\n");
        Files.writeString(
                catalog.resolve("functions/tiny-job/Cargo.toml"),
                "[package]\nname = \"tiny-job\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        Files.writeString(function.resolve("main.rs"), "fn main() { println!(\"tiny\"); }\n");
        Files.writeString(catalog.resolve("functions/tiny-job/function.yaml"), """
                schema: 1
                name: tiny-job
                owner: payments
                description: Says that it is tiny.
                trigger: {type: sqs, queue: tiny-jobs, batchSize: 1}
                memory: 128
                timeout: 5
                architecture: %s
                template: {name: event-listener, version: 1.0.0}
                """.formatted(HostBuild.processor()));
    }

    @Test
    void buildsTheWorkspaceOnceAndNothingTheSecondTime() throws IOException {
        assertThat(synthesise("first")).contains("Finished `release` profile");
        assertThat(synthesise("second")).doesNotContain("Finished", "Compiling");

        Path first = asset("first");
        assertThat(first).hasSameBinaryContentAs(asset("second"));
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.getEntry("bootstrap")).isNotNull();
        }
    }

    private Path asset(String output) throws IOException {
        try (var files = Files.list(folder.resolve(output))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In a process of its own, whose path has cargo lambda. */
    private String synthesise(String output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CatalogApp.class.getName(),
                        "--catalog",
                        catalog.toString(),
                        "--code",
                        "local",
                        "--cache",
                        folder.resolve("cache").toString(),
                        "--output",
                        folder.resolve(output).toString()))
                .redirectErrorStream(true);
        builder.environment().put("PATH", HostBuild.path());
        builder.environment().put("CARGO_TARGET_DIR", folder.resolve("target").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
