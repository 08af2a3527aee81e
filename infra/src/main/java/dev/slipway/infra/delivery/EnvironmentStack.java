package dev.slipway.infra.delivery;

import dev.slipway.infra.Rights;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.iam.AccountPrincipal;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What an environment's account has once, before the first function: a store for code, and roles that only the pipelines
 * of the delivery account can take. It needs no bootstrap of the CDK.
 */
public final class EnvironmentStack extends Stack {
    private final String environment;
    private final AwsPlace delivery;
    private final AwsPlace place;

    /** Declares the stack of one environment. */
    public EnvironmentStack(Construct scope, String environment, AwsPlace place, AwsPlace delivery) {
        super(
                scope,
                "slipway-" + environment,
                StackProps.builder()
                        .description("What Slipway needs in the account of " + environment + ".")
                        .env(Environment.builder()
                                .account(place.account())
                                .region(place.region())
                                .build())
                        .synthesizer(new BootstraplessSynthesizer())
                        .build());
        this.environment = environment;
        this.delivery = delivery;
        this.place = place;
        Buckets.create(this, "Assets", DeliveryNames.assetBucket(place), Buckets.accessLogs(this, place));
        images();
        new FunctionBoundary(this, environment).declare();
        Role cloudFormation = Role.Builder.create(this, "CloudFormation")
                .roleName(DeliveryNames.role(environment, Purpose.CLOUDFORMATION))
                .description("What CloudFormation may do for functions in " + environment)
                .assumedBy(new ServicePrincipal("cloudformation.amazonaws.com"))
                .build();
        new FunctionStackRights(cloudFormation, environment, place).grant();
        deploy(cloudFormation);
        publish();
        smoke();
        telemetry();
    }

    private void images() {
        Repository.Builder.create(this, "Images")
                .repositoryName(DeliveryNames.IMAGES)
                .imageTagMutability(TagMutability.IMMUTABLE)
                .imageScanOnPush(true)
                .build();
    }

    private void deploy(Role cloudFormation) {
        Role role = role(Purpose.DEPLOY, "Pipelines deploy with it");
        Rights.allow(
                role,
                "changes the stacks of functions",
                List.of(
                        "cloudformation:CreateChangeSet",
                        "cloudformation:DeleteChangeSet",
                        "cloudformation:DeleteStack",
                        "cloudformation:DescribeChangeSet",
                        "cloudformation:DescribeStackEvents",
                        "cloudformation:DescribeStacks",
                        "cloudformation:ExecuteChangeSet",
                        "cloudformation:GetTemplate"),
                Rights.arn("cloudformation", "stack/*-" + environment + "/*"));
        Rights.allowIf(
                role,
                Map.of("StringEquals", Map.of("iam:PassedToService", "cloudformation.amazonaws.com")),
                "hands CloudFormation its role",
                List.of("iam:PassRole"),
                cloudFormation.getRoleArn());
        Rights.allow(role, "watches the alarms of functions", List.of("cloudwatch:DescribeAlarms"), "*");
        Rights.allow(
                role,
                "reads what the pipeline hands over",
                List.of("s3:GetObject", "s3:GetObjectVersion"),
                "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(delivery) + "/"
                        + FunctionDelivery.ANY_PIPELINE);
        // The key's own policy names this role; its id is known only when it is there.
        Rights.allow(
                role,
                "decrypts what the pipeline hands over",
                List.of("kms:Decrypt"),
                "arn:${AWS::Partition}:kms:${AWS::Region}:" + delivery.account() + ":key/*");
    }

    private void publish() {
        Role role = role(Purpose.PUBLISH, "Pipelines publish code with it");
        String bucket = "arn:${AWS::Partition}:s3:::" + DeliveryNames.assetBucket(place);
        Rights.allow(role, "finds out what is there", List.of("s3:GetBucketLocation", "s3:ListBucket"), bucket);
        Rights.allow(role, "puts zips there", List.of("s3:GetObject", "s3:PutObject"), bucket + "/*");
        Rights.allow(role, "signs in to the registry", List.of("ecr:GetAuthorizationToken"), "*");
        Rights.allow(
                role,
                "puts images there",
                List.of(
                        "ecr:BatchCheckLayerAvailability",
                        "ecr:BatchGetImage",
                        "ecr:CompleteLayerUpload",
                        "ecr:DescribeImages",
                        "ecr:DescribeRepositories",
                        "ecr:GetDownloadUrlForLayer",
                        "ecr:InitiateLayerUpload",
                        "ecr:PutImage",
                        "ecr:UploadLayerPart"),
                Rights.arn("ecr", "repository/" + DeliveryNames.IMAGES));
    }

    private void smoke() {
        Role role = role(Purpose.SMOKE, "Pipelines try functions with it");
        Rights.allow(
                role,
                "invokes the live version of functions",
                List.of("lambda:InvokeFunction"),
                Rights.arn("lambda", "function:*-" + environment + ":live"));
    }

    /** What the portal's connection test asks for, and nothing that changes anything. */
    private void telemetry() {
        Role role = role(
                Purpose.TELEMETRY,
                "The portal reads functions, logs and traces with it",
                "arn:aws:iam::" + delivery.account() + ":role/" + DeliveryNames.PORTAL);
        String functions = "*-" + environment;
        Rights.allow(
                role,
                "reads functions",
                List.of(
                        "lambda:GetFunctionConfiguration",
                        "lambda:ListAliases",
                        "lambda:ListProvisionedConcurrencyConfigs",
                        "lambda:ListVersionsByFunction"),
                Rights.arn("lambda", "function:" + functions),
                Rights.arn("lambda", "function:" + functions + ":*"));
        Rights.allow(
                role,
                "reads logs of functions",
                List.of("logs:FilterLogEvents", "logs:StartQuery"),
                Rights.arn("logs", "log-group:/aws/lambda/" + functions + ":*"));
        Rights.allow(role, "follows its queries", List.of("logs:GetQueryResults", "logs:StopQuery"), "*");
        Rights.allow(role, "reads traces", List.of("xray:BatchGetTraces", "xray:GetTraceSummaries"), "*");
    }

    private Role role(Purpose purpose, String description) {
        String roles = "arn:aws:iam::" + delivery.account() + ":role/";
        return role(purpose, description, roles + "slipway-delivery-*", roles + DeliveryNames.SYNTHESIS);
    }

    /** A role that these principals of the delivery account can take, and no others of it. */
    private Role role(Purpose purpose, String description, String... principals) {
        return Role.Builder.create(this, "Role-" + purpose.word())
                .roleName(DeliveryNames.role(environment, purpose))
                .description(description)
                .assumedBy(new PrincipalWithConditions(
                        new AccountPrincipal(delivery.account()),
                        Map.of("ArnLike", Map.of("aws:PrincipalArn", List.of(principals)))))
                .build();
    }
}
