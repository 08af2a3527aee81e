package dev.slipway.infra.hosting;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.AccessPointOptions;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.FileSystem;
import software.amazon.awscdk.services.efs.LifecyclePolicy;
import software.amazon.awscdk.services.efs.PosixUser;
import software.constructs.Construct;

/** The portal's data folder: a file system that only its task reaches, encrypted, and backed up for five weeks. */
final class PortalFiles {
    /** The user that the portal's image runs as. */
    static final String USER = "10001";

    private final FileSystem files;
    private final AccessPoint folder;

    PortalFiles(Construct scope, Vpc network) {
        files = FileSystem.Builder.create(scope, "Files")
                .vpc(network)
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .encrypted(true)
                .lifecyclePolicy(LifecyclePolicy.AFTER_30_DAYS)
                // Daily, kept for five weeks, in the vault of the service.
                .enableAutomaticBackups(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        folder = files.addAccessPoint(
                "Data",
                AccessPointOptions.builder()
                        .path("/data")
                        .posixUser(PosixUser.builder().uid(USER).gid(USER).build())
                        .createAcl(Acl.builder()
                                .ownerUid(USER)
                                .ownerGid(USER)
                                .permissions("750")
                                .build())
                        .build());
    }

    String id() {
        return files.getFileSystemId();
    }

    String accessPoint() {
        return folder.getAccessPointId();
    }

    String arn() {
        return files.getFileSystemArn();
    }

    String accessPointArn() {
        return folder.getAccessPointArn();
    }

    void letIn(FargateService service) {
        files.getConnections().allowDefaultPortFrom(service, "The portal");
    }
}
