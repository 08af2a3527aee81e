package dev.slipway.infra.delivery;

import dev.slipway.infra.Rights;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.CfnOIDCProvider;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * What the delivery account has once: the store of releases, the project in which pipelines synthesise, and the role of
 * the hosted workflow, which can hand over a release and start its pipeline, and can touch no environment.
 */
public final class DeliveryStack extends Stack {
    private static final String ISSUER = "token.actions.githubusercontent.com";

    /** The deployment environment of the workflow to which its role is bound. */
    private static final String WORKFLOW_ENVIRONMENT = "staging";

    private final Environments environments;
    private final Key key;
    private final Bucket artefacts;

    /**
     * Declares the stack.
     *
     * @param app the jar of this CDK app, with which pipelines synthesise
     */
    public DeliveryStack(Construct scope, Environments environments, Path app) {
        super(
                scope,
                "slipway-delivery",
                StackProps.builder()
                        .description("Where releases of functions are handed over, and pipelines work.")
                        .env(Environment.builder()
                                .account(environments.delivery().account())
                                .region(environments.delivery().region())
                                .build())
                        .build());
        this.environments = environments;
        key = Key.Builder.create(this, "Key")
                .alias("slipway-artefacts")
                .description("Encrypts releases and what pipelines hand on.")
                .enableKeyRotation(true)
                .build();
        artefacts = Buckets.usual(this, "Artefacts", DeliveryNames.artefactBucket(environments.delivery()))
                .encryption(BucketEncryption.KMS)
                .encryptionKey(key)
                .bucketKeyEnabled(true)
                .versioned(true)
                .serverAccessLogsBucket(Buckets.accessLogs(this, environments.delivery()))
                .serverAccessLogsPrefix("artefacts/")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        // What pipelines hand on, each under its own name.
                        .prefix("slipway-")
                        .expiration(Duration.days(400))
                        .build()))
                .build();
        shareWithEnvironments();
        new SynthesisProject(this, environments, artefacts, key).declare(app);
        workflowRole();
    }

    /** Deploy roles of the environments' accounts read templates; accounts are known before their roles are. */
    private void shareWithEnvironments() {
        List<ArnPrincipal> deploying = List.of(
                new ArnPrincipal(
                        "arn:aws:iam::" + environments.staging().place().account() + ":root"),
                new ArnPrincipal(
                        "arn:aws:iam::" + environments.production().place().account() + ":root"));
        Map<String, Object> onlyDeploying = Map.of(
                "ArnEquals",
                Map.of(
                        "aws:PrincipalArn",
                        List.of(
                                DeliveryNames.roleArn(environments.staging().place(), "staging", Purpose.DEPLOY),
                                DeliveryNames.roleArn(
                                        environments.production().place(), "production", Purpose.DEPLOY))));
        artefacts.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(deploying)
                .actions(List.of("s3:GetObject", "s3:GetObjectVersion"))
                .resources(List.of(artefacts.arnForObjects(FunctionDelivery.ANY_PIPELINE)))
                .conditions(onlyDeploying)
                .build());
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(deploying)
                .actions(List.of("kms:Decrypt", "kms:DescribeKey"))
                // In a key's own policy this is the key.
                .resources(List.of("*"))
                .conditions(onlyDeploying)
                .build());
    }

    /** ARN of the key that encrypts what pipelines hand on. */
    public String key() {
        return key.getKeyArn();
    }

    private void workflowRole() {
        CfnOIDCProvider provider = CfnOIDCProvider.Builder.create(this, "Workflows")
                .url("https://" + ISSUER)
                .clientIdList(List.of("sts.amazonaws.com"))
                .build();
        Role role = Role.Builder.create(this, "Workflow")
                .roleName(DeliveryNames.WORKFLOW)
                .description("Hands over releases and starts their pipelines")
                .maxSessionDuration(Duration.hours(2))
                .assumedBy(new WebIdentityPrincipal(
                        provider.getAttrArn(),
                        Map.of(
                                "StringEquals",
                                new TreeMap<>(Map.of(
                                        ISSUER + ":aud",
                                        "sts.amazonaws.com",
                                        ISSUER + ":sub",
                                        "repo:" + environments.repository() + ":environment:"
                                                + WORKFLOW_ENVIRONMENT)))))
                .build();
        Rights.allow(
                role,
                "hands over releases",
                List.of("s3:GetObject", "s3:PutObject"),
                objects("artefacts/*"),
                objects("releases/*"));
        Rights.allow(
                role,
                "learns whether there was a release before",
                List.of("s3:ListBucket"),
                "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(environments.delivery()));
        Rights.allow(role, "encrypts them", List.of("kms:Decrypt", "kms:GenerateDataKey"), key.getKeyArn());
        Rights.allow(
                role,
                "starts pipelines and waits for them",
                List.of(
                        "codepipeline:GetPipelineExecution",
                        "codepipeline:GetPipelineState",
                        "codepipeline:StartPipelineExecution"),
                Rights.arn("codepipeline", FunctionDelivery.ANY_PIPELINE));
    }

    private String objects(String prefix) {
        return "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(environments.delivery()) + "/" + prefix;
    }
}
