package dev.slipway.infra.hosting;

import dev.slipway.infra.Acknowledged;
import dev.slipway.infra.Rights;
import dev.slipway.infra.delivery.DeliveryNames;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.AuthorizationConfig;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.EfsVolumeConfiguration;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDrivers;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The portal's one task, with a role that reads telemetry and answers the approvals of pipelines, and no more. */
final class PortalService {
    private static final String DATA = "data";
    private static final String SCRATCH = "scratch";

    private final Construct scope;
    private final Environments environments;
    private final PortalHosting hosting;
    private final FargateTaskDefinition task;
    private final Role role;
    private final FargateService service;

    PortalService(Construct scope, Vpc network, Environments environments, PortalHosting hosting) {
        this.scope = scope;
        this.environments = environments;
        this.hosting = hosting;
        role = Role.Builder.create(scope, "Task")
                .roleName(DeliveryNames.PORTAL)
                .description("What the portal may do")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
        task = FargateTaskDefinition.Builder.create(scope, "Definition")
                .family("slipway-portal")
                .cpu(1024)
                .memoryLimitMiB(2048)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(role)
                .build();
        Acknowledged.acknowledge(
                task,
                "AwsSolutions-ECS2",
                "Variables are names and addresses; what is secret comes from Secrets Manager.");
        Cluster cluster = Cluster.Builder.create(scope, "Cluster")
                .clusterName("slipway-portal")
                .vpc(network)
                .containerInsightsV2(ContainerInsights.ENABLED)
                .build();
        service = FargateService.Builder.create(scope, "Service")
                .cluster(cluster)
                .taskDefinition(task)
                .desiredCount(1)
                // One at a time: the catalog's folder has one owner.
                .minHealthyPercent(0)
                .maxHealthyPercent(100)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .build();
        rights();
    }

    FargateService service() {
        return service;
    }

    void use(PortalDatabase database, PortalFiles files) {
        task.addVolume(Volume.builder()
                .name(DATA)
                .efsVolumeConfiguration(EfsVolumeConfiguration.builder()
                        .fileSystemId(files.id())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(AuthorizationConfig.builder()
                                .accessPointId(files.accessPoint())
                                .iam("ENABLED")
                                .build())
                        .build())
                .build());
        task.addVolume(Volume.builder().name(SCRATCH).build());
        container(database);
        Rights.allowIf(
                role,
                Map.of("StringEquals", Map.of("elasticfilesystem:AccessPointArn", files.accessPointArn())),
                "keeps its data folder",
                List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"),
                files.arn());
        database.letIn(service);
        files.letIn(service);
    }

    private void container(PortalDatabase database) {
        PortalSettings settings = new PortalSettings(environments, hosting);
        LogGroup logs = LogGroup.Builder.create(scope, "Logs")
                .logGroupName("/slipway/portal")
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        ContainerDefinition container = task.addContainer(
                "Portal",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(hosting.image()))
                        .readonlyRootFilesystem(true)
                        .user(PortalFiles.USER)
                        .environment(settings.variables(database))
                        .secrets(settings.secrets(scope, database))
                        .portMappings(List.of(PortMapping.builder()
                                .containerPort(PortalEntrance.PORT)
                                .build()))
                        .logging(LogDrivers.awsLogs(AwsLogDriverProps.builder()
                                .logGroup(logs)
                                .streamPrefix("portal")
                                .build()))
                        .build());
        container.addMountPoints(
                MountPoint.builder()
                        .sourceVolume(DATA)
                        .containerPath("/data")
                        .readOnly(false)
                        .build(),
                MountPoint.builder()
                        .sourceVolume(SCRATCH)
                        .containerPath("/tmp")
                        .readOnly(false)
                        .build());
    }

    /** It answers approvals, and cannot start a deployment of its own making: pipelines alone deploy. */
    private void rights() {
        Rights.allow(
                role,
                "takes the telemetry roles of both environments",
                List.of("sts:AssumeRole"),
                DeliveryNames.roleArn(environments.staging().place(), "staging", Purpose.TELEMETRY),
                DeliveryNames.roleArn(environments.production().place(), "production", Purpose.TELEMETRY));
        String pipelines = Rights.arn("codepipeline", FunctionDelivery.ANY_PIPELINE);
        Rights.allow(
                role,
                "reads pipelines",
                List.of(
                        "codepipeline:GetPipeline",
                        "codepipeline:GetPipelineExecution",
                        "codepipeline:GetPipelineState",
                        "codepipeline:ListActionExecutions",
                        "codepipeline:ListPipelineExecutions"),
                pipelines);
        Rights.allow(role, "finds pipelines", List.of("codepipeline:ListPipelines"), "*");
        Rights.allow(
                role,
                "answers the one approval of a pipeline",
                List.of("codepipeline:PutApprovalResult"),
                pipelines + "/" + DeliveryStage.APPROVAL.title() + "/" + DeliveryStage.APPROVE);
        Rights.allow(
                role,
                "brings the release before back, tries a stage again, closes and opens the way into one",
                List.of(
                        "codepipeline:DisableStageTransition",
                        "codepipeline:EnableStageTransition",
                        "codepipeline:RetryStageExecution",
                        "codepipeline:RollbackStage"),
                pipelines + "/*");
        store();
        Rights.allow(role, "runs a release again", List.of("codepipeline:StartPipelineExecution"), pipelines);
    }

    /** The templates that pipelines deploy from, by which it says what a release may do more than the one before. */
    private void store() {
        AwsPlace place = environments.delivery();
        String bucket = "arn:${AWS::Partition}:s3:::" + DeliveryNames.artefactBucket(place);
        Rights.allow(role, "learns whether a template is still kept", List.of("s3:ListBucket"), bucket);
        Rights.allow(
                role,
                "reads what pipelines deploy from",
                List.of("s3:GetObject"),
                bucket + "/" + FunctionDelivery.ANY_PIPELINE);
        // The key's id is known only when it is there.
        Rights.allowIf(
                role,
                Map.of("StringEquals", Map.of("kms:ViaService", "s3." + place.region() + ".amazonaws.com")),
                "decrypts it",
                List.of("kms:Decrypt"),
                Rights.arn("kms", "key/*"));
    }
}
