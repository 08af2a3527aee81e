package dev.slipway.infra.delivery;

import dev.slipway.infra.Rights;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.codepipeline.CfnPipeline;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The pipeline of one function, its only road to production: Source, Checks, Build, Staging, Smoke, Approval,
 * Production. It starts when the workflow says so, carries the same bytes to both environments, and brings the release
 * before back when an alarm is raised. Its names stand in {@link FunctionDelivery}.
 */
public final class FunctionPipeline extends Construct {
    private final CfnPipeline pipeline;
    private final FunctionDelivery delivery;
    private final Environments environments;

    /**
     * Declares the pipeline.
     *
     * @param key ARN of the key that encrypts what pipelines hand on
     * @param shape what of the function decides how it is carried
     */
    public FunctionPipeline(
            Construct scope, FunctionDelivery delivery, Environments environments, String key, PipelineShape shape) {
        super(scope, "Pipeline");
        this.delivery = delivery;
        this.environments = environments;
        LogGroup logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName(delivery.logGroup())
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Role role = Role.Builder.create(this, "Role")
                .roleName(DeliveryNames.pipelineRole(delivery.function()))
                .description("Carries releases of " + delivery.function() + " to their environments")
                .assumedBy(new ServicePrincipal("codepipeline.amazonaws.com"))
                .build();
        rights(role, key, shape);
        pipeline = CfnPipeline.Builder.create(this, "Resource")
                .name(delivery.pipeline())
                .pipelineType("V2")
                // A newer release overtakes those that wait in front of a stage, never one inside of it.
                .executionMode("SUPERSEDED")
                .roleArn(role.getRoleArn())
                .artifactStore(CfnPipeline.ArtifactStoreProperty.builder()
                        .type("S3")
                        .location(DeliveryNames.artefactBucket(environments.delivery()))
                        .encryptionKey(CfnPipeline.EncryptionKeyProperty.builder()
                                .id(key)
                                .type("KMS")
                                .build())
                        .build())
                .stages(new PipelineStages(delivery, environments, shape).all())
                .build();
        pipeline.getNode().addDependency(role, logs);
    }

    /** The pipeline's name, by which the portal knows it. */
    public String name() {
        return delivery.pipeline();
    }

    private void rights(Role role, String key, PipelineShape shape) {
        String bucket = "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(environments.delivery());
        Rights.allow(role, "sees versions of releases", List.of("s3:GetBucketVersioning"), bucket);
        Rights.allow(
                role,
                "reads the release",
                List.of("s3:GetObject", "s3:GetObjectVersion"),
                bucket + "/" + delivery.releaseKey());
        Rights.allow(
                role,
                "hands on what its stages make",
                List.of("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"),
                bucket + "/" + delivery.objectPrefix() + "/*");
        Rights.allow(role, "decrypts and encrypts them", List.of("kms:Decrypt", "kms:GenerateDataKey"), key);
        Rights.allow(
                role,
                "starts the synthesis",
                List.of("codebuild:BatchGetBuilds", "codebuild:StartBuild"),
                Rights.arn("codebuild", "project/" + shape.project()));
        Rights.allow(
                role,
                "writes the log of its commands",
                List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
                Rights.arn("logs", "log-group:" + delivery.logGroup()),
                Rights.arn("logs", "log-group:" + delivery.logGroup() + ":*"));
        Rights.allow(
                role,
                "works in both environments",
                List.of("sts:AssumeRole"),
                DeliveryNames.roleArn(environments.staging().place(), "staging", Purpose.DEPLOY),
                DeliveryNames.roleArn(environments.staging().place(), "staging", Purpose.SMOKE),
                DeliveryNames.roleArn(environments.production().place(), "production", Purpose.DEPLOY));
    }
}
