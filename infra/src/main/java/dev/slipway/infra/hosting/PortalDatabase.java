package dev.slipway.infra.hosting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.InstanceClass;
import software.amazon.awscdk.services.ec2.InstanceSize;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;
import software.amazon.awscdk.services.rds.StorageType;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** The portal's PostgreSQL: encrypted, in two zones, backed up daily, and not deleted by mistake. */
final class PortalDatabase {
    private static final String NAME = "slipway";
    /** Not the usual one, which scanners try first. */
    private static final int PORT = 5433;

    private final DatabaseInstance instance;

    PortalDatabase(Construct scope, Vpc network) {
        var engine = DatabaseInstanceEngine.postgres(PostgresInstanceEngineProps.builder()
                .version(PostgresEngineVersion.VER_18_3)
                .build());
        instance = DatabaseInstance.Builder.create(scope, "Database")
                .engine(engine)
                .instanceType(InstanceType.of(InstanceClass.T4G, InstanceSize.SMALL))
                .vpc(network)
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .databaseName(NAME)
                .credentials(Credentials.fromGeneratedSecret("slipway"))
                .port(PORT)
                .multiAz(true)
                .storageType(StorageType.GP3)
                .allocatedStorage(20)
                .maxAllocatedStorage(100)
                .storageEncrypted(true)
                .backupRetention(Duration.days(14))
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.SNAPSHOT)
                .autoMinorVersionUpgrade(true)
                .iamAuthentication(true)
                .cloudwatchLogsExports(List.of("postgresql"))
                .parameterGroup(ParameterGroup.Builder.create(scope, "DatabaseParameters")
                        .engine(engine)
                        .description("Encrypted connections only.")
                        .parameters(Map.of("rds.force_ssl", "1"))
                        .build())
                .build();
        // A new password every month: the secret's rotation runs a function that AWS publishes.
        instance.addRotationSingleUser();
    }

    String address() {
        return "jdbc:postgresql://" + instance.getDbInstanceEndpointAddress() + ":" + PORT + "/" + NAME
                + "?sslmode=require";
    }

    ISecret credentials() {
        return Objects.requireNonNull(instance.getSecret());
    }

    void letIn(FargateService service) {
        instance.getConnections().allowFrom(service, Port.tcp(PORT), "The portal");
    }
}
