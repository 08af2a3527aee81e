package dev.slipway.infra.hosting;

import dev.slipway.manifest.Environments;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The portal in the delivery account: one task on Fargate in private subnets, behind a load balancer that lets nobody in
 * who has not signed in, with PostgreSQL and a file system that are backed up.
 */
public final class PortalStack extends Stack {

    /** Declares the stack. */
    public PortalStack(Construct scope, Environments environments, PortalHosting hosting) {
        super(
                scope,
                "slipway-portal",
                StackProps.builder()
                        .description("The Slipway portal.")
                        .env(Environment.builder()
                                .account(environments.delivery().account())
                                .region(environments.delivery().region())
                                .build())
                        .build());
        Vpc network = network();
        PortalDatabase database = new PortalDatabase(this, network);
        PortalFiles files = new PortalFiles(this, network);
        PortalService service = new PortalService(this, network, environments, hosting);
        service.use(database, files);
        new PortalEntrance(this, network, environments.delivery(), hosting).letInto(service.service());
    }

    /** Two zones; only the load balancer is reachable, and the database reaches nothing. */
    private Vpc network() {
        LogGroup flows = LogGroup.Builder.create(this, "Flows")
                .logGroupName("/slipway/portal/flows")
                .retention(RetentionDays.ONE_MONTH)
                .build();
        return Vpc.Builder.create(this, "Network")
                .ipAddresses(IpAddresses.cidr("10.20.0.0/22"))
                .availabilityZones(List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs())))
                .natGateways(1)
                .subnetConfiguration(List.of(
                        subnets("entrance", SubnetType.PUBLIC),
                        subnets("portal", SubnetType.PRIVATE_WITH_EGRESS),
                        subnets("data", SubnetType.PRIVATE_ISOLATED)))
                .restrictDefaultSecurityGroup(false)
                .flowLogs(Map.of(
                        "All",
                        FlowLogOptions.builder()
                                .destination(FlowLogDestination.toCloudWatchLogs(flows))
                                .build()))
                .build();
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(26)
                .mapPublicIpOnLaunch(type == SubnetType.PUBLIC ? false : null)
                .build();
    }
}
