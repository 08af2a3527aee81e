package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The steps of the hosted workflow, one after the other on this machine: what it says is what runs. */
class WorkflowStepsIT {
    private static final Path CATALOG = Path.of("..").toAbsolutePath().normalize();
    private static final String FUNCTION = "orders-api";

    /** Run by the tests of the catalog's Rust with the same commands; a second time would cost minutes and show nothing. */
    private static final Set<String> RUN_ELSEWHERE = Set.of("clippy", "nextest", "local-integration");

    @TempDir
    private Path folder;

    @Test
    void aFunctionGoesFromItsSourcesToStagingAndWaitsForAnApproval() throws Exception {
        try (Ministack ministack = Ministack.start(folder)) {
            EmulatedAccount account = new EmulatedAccount(ministack.address());
            S3Client s3 = account.client(S3Client.builder().forcePathStyle(true));
            try (EmulatedPipeline pipeline = new EmulatedPipeline(account, folder)) {
                s3.createBucket(request -> request.bucket(pipeline.store()));
                s3.putBucketVersioning(request -> request.bucket(pipeline.store())
                        .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
                Map<String, String> environment = environment(ministack, pipeline);
                reportTests();
                List<String> outputs = new ArrayList<>();
                for (Workflow.Step step : Workflow.read("backend.yml").steps()) {
                    if (!step.command().isEmpty() && !RUN_ELSEWHERE.contains(target(step))) {
                        outputs.add(run(step, environment));
                    }
                }

                String said = String.join("\n", outputs);
                assertThat(said)
                        .contains("functions=[", "\"orders-api\"")
                        .contains("orders-api was never released")
                        .contains("Release 1 of orders-api")
                        .contains("Smoke of orders-api succeeded.")
                        .contains("orders-api waits for an approval in Slipway.");
                assertThat(said).contains("3 tests of 1 functions passed.");
                assertThat(summary(s3, pipeline))
                        .as("what the portal reads as evidence")
                        .matches("v1 [0-9a-f]{40} sha256:[0-9a-f]{64} tests:3:1:2 zip:[0-9]+ events:[0-9]+ init:.*");
                assertThat(account.client(LambdaClient.builder())
                                .getFunctionConfiguration(request -> request.functionName(FUNCTION + "-staging"))
                                .functionName())
                        .isEqualTo(FUNCTION + "-staging");
                assertThat(run(new Workflow.Step("", "make gate", ""), environment))
                        .contains("no larger and starts no slower than release 1");
                assertThat(run(new Workflow.Step("", "make bundle", ""), environment))
                        .contains("Release 1 of");
            }
        }
    }

    /** As nextest reports; its step is run elsewhere. Tests of libraries are no function's. */
    private static void reportTests() throws IOException {
        Path report = CATALOG.resolve("target/nextest/ci/junit.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, """
                <testsuites name="nextest-run" tests="5">
                  <testsuite name="orders-api" tests="2">
                    <testcase name="one" time="0.5"/>
                    <testcase name="two" time="0.25"/>
                  </testsuite>
                  <testsuite name="orders-api::contract" tests="3">
                    <testcase name="three" time="0.5"/>
                    <testcase name="four" time="0.5"><failure type="test failure"/></testcase>
                    <testcase name="five" time="0"><skipped/></testcase>
                  </testsuite>
                  <testsuite name="slipway-http" tests="1"><testcase name="six" time="9"/></testsuite>
                </testsuites>
                """);
    }

    private static String summary(S3Client s3, EmulatedPipeline pipeline) {
        return s3.headObject(request -> request.bucket(pipeline.store()).key("releases/" + FUNCTION + "/release.zip"))
                .metadata()
                .get("codepipeline-artifact-revision-summary");
    }

    private Map<String, String> environment(Ministack ministack, EmulatedPipeline pipeline) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "FUNCTION", FUNCTION,
                "ARTEFACTS", pipeline.store(),
                "AWS_ENDPOINT_URL", ministack.address().toString(),
                "AWS_ENDPOINT_URL_CODEPIPELINE", pipeline.address().toString(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_REGION", "eu-central-1",
                "POLL_SECONDS", "0.2",
                "PATIENCE_MINUTES", "0.05"));
        environment.put("AWS_DEFAULT_REGION", "eu-central-1");
        // The processor of this machine: the other one's standard library is not on every machine.
        environment.put("ARCH", HostBuild.processor());
        environment.put(
                "CARGO_TARGET_DIR", HostBuild.cache().resolve("cargo-target").toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.put("PATH", HostBuild.path());
        return environment;
    }

    private static String run(Workflow.Step step, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of("make", target(step)));
        // Only what the scripts of this repository install; the hosted workflow names more.
        if (target(step).equals("tools")) {
            command.add("TOOLS=cargo-nextest");
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CATALOG.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue())
                .as("%s%n%s", step.command(), output)
                .isZero();
        return output;
    }

    private static String target(Workflow.Step step) {
        return step.command().split(" ")[1];
    }
}
