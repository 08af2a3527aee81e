package dev.slipway.infra.delivery;

import dev.slipway.infra.Acknowledged;
import dev.slipway.infra.Rights;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.codebuild.CfnProject;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/**
 * What all pipelines synthesise in: makes templates around a release's bytes, which it does not build again, and publishes
 * these to both environments under their digest. There are two projects of CodeBuild with the same steps and rights; the
 * one for images may run Docker, which wraps the same executable.
 */
final class SynthesisProject {
    /** Publishes what the CDK calls assets. */
    private static final String CDK_ASSETS = "4.7.3";

    private final Construct scope;
    private final Environments environments;
    private final Bucket artefacts;
    private final Key key;

    SynthesisProject(Construct scope, Environments environments, Bucket artefacts, Key key) {
        this.scope = scope;
        this.environments = environments;
        this.artefacts = artefacts;
        this.key = key;
    }

    void declare(Path jar) {
        Asset app = Asset.Builder.create(scope, "App").path(jar.toString()).build();
        LogGroup logs = LogGroup.Builder.create(scope, "SynthesisLogs")
                .logGroupName("/slipway/synthesis")
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Role role = Role.Builder.create(scope, "Synthesis")
                .roleName(DeliveryNames.SYNTHESIS)
                .description("Makes templates around releases and publishes their bytes")
                .assumedBy(new ServicePrincipal("codebuild.amazonaws.com"))
                .build();
        rights(role, app);
        project("SynthesisProject", DeliveryNames.SYNTHESIS, role, logs, app)
                .environment(CfnProject.EnvironmentProperty.builder()
                        .type("LINUX_CONTAINER")
                        .computeType("BUILD_GENERAL1_MEDIUM")
                        .image("aws/codebuild/amazonlinux-x86_64-standard:5.0")
                        .build())
                .build();
        CfnProject images = project("ImageProject", DeliveryNames.IMAGE_SYNTHESIS, role, logs, app)
                .environment(CfnProject.EnvironmentProperty.builder()
                        .type("ARM_CONTAINER")
                        .computeType("BUILD_GENERAL1_SMALL")
                        .image("aws/codebuild/amazonlinux-aarch64-standard:3.0")
                        .privilegedMode(true)
                        // Lambda takes an image alone, without a list of attestations around it.
                        .environmentVariables(List.of(CfnProject.EnvironmentVariableProperty.builder()
                                .name("BUILDX_NO_DEFAULT_ATTESTATIONS")
                                .type("PLAINTEXT")
                                .value("1")
                                .build()))
                        .build())
                .build();
        Acknowledged.acknowledge(
                images,
                "AwsSolutions-CB3",
                "It builds images of functions, and Docker needs it; the files that it builds from are the app's own and the "
                        + "release's executable, which it does not run.");
    }

    private CfnProject.Builder project(String id, String name, Role role, LogGroup logs, Asset app) {
        return CfnProject.Builder.create(scope, id)
                .name(name)
                .description("Synthesises one function around the bytes of its release")
                .serviceRole(role.getRoleArn())
                .encryptionKey(key.getKeyArn())
                .timeoutInMinutes(20)
                .artifacts(CfnProject.ArtifactsProperty.builder()
                        .type("CODEPIPELINE")
                        .build())
                .source(CfnProject.SourceProperty.builder()
                        .type("CODEPIPELINE")
                        .buildSpec(buildSpec(app))
                        .build())
                .logsConfig(CfnProject.LogsConfigProperty.builder()
                        .cloudWatchLogs(CfnProject.CloudWatchLogsConfigProperty.builder()
                                .status("ENABLED")
                                .groupName(logs.getLogGroupName())
                                .build())
                        .build());
    }

    private void rights(Role role, Asset app) {
        Rights.allow(
                role,
                "writes its log",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                Rights.arn("logs", "log-group:/slipway/synthesis:*"));
        Rights.allow(
                role,
                "reads releases and hands on templates",
                List.of("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"),
                "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(environments.delivery()) + "/"
                        + FunctionDelivery.ANY_PIPELINE);
        Rights.allow(
                role,
                "reads this app",
                List.of("s3:GetObject"),
                "arn:${AWS::Partition}:s3:::cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}/"
                        + app.getS3ObjectKey());
        Rights.allow(
                role, "decrypts and encrypts them", List.of("kms:Decrypt", "kms:GenerateDataKey"), key.getKeyArn());
        Rights.allow(
                role,
                "publishes to both environments",
                List.of("sts:AssumeRole"),
                DeliveryNames.roleArn(environments.staging().place(), "staging", Purpose.PUBLISH),
                DeliveryNames.roleArn(environments.production().place(), "production", Purpose.PUBLISH));
    }

    /** The zip in the release is the code: FUNCTION names which function it is. */
    private String buildSpec(Asset app) {
        Map<String, Object> install = new LinkedHashMap<>();
        install.put("runtime-versions", Map.of("java", "corretto21"));
        install.put(
                "commands",
                List.of(
                        "aws s3 cp --quiet " + app.getS3ObjectUrl() + " /tmp/catalog-cdk.jar",
                        "npm install --silent --global cdk-assets@" + CDK_ASSETS));
        List<String> build = List.of(
                "java -jar /tmp/catalog-cdk.jar --catalog . --function \"$FUNCTION\" --code prebuilt --zips zips"
                        + " --release \"$(jq -r '\"v\\(.release) \\(.commit)\"' release.json)\" --output cdk.out",
                "cdk-assets --path \"cdk.out/$FUNCTION-staging.assets.json\" publish",
                "cdk-assets --path \"cdk.out/$FUNCTION-production.assets.json\" publish");
        Map<String, Object> phases = new LinkedHashMap<>();
        phases.put("install", install);
        phases.put("build", Map.of("commands", build));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("version", "0.2");
        spec.put("phases", phases);
        spec.put("artifacts", new TreeMap<>(Map.of("base-directory", "cdk.out", "files", List.of("*.template.json"))));
        return Stack.of(scope).toJsonString(spec, 2);
    }
}
