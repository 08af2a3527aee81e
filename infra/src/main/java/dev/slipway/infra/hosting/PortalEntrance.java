package dev.slipway.infra.hosting;

import dev.slipway.infra.Acknowledged;
import dev.slipway.infra.delivery.Buckets;
import dev.slipway.manifest.AwsPlace;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.AuthenticateOidcOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.UnauthenticatedAction;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** The load balancer in front of the portal: TLS, and a sign-in before anything else is answered. */
final class PortalEntrance {
    static final int PORT = 8080;

    private final Construct scope;
    private final Vpc network;
    private final AwsPlace place;
    private final PortalHosting hosting;

    PortalEntrance(Construct scope, Vpc network, AwsPlace place, PortalHosting hosting) {
        this.scope = scope;
        this.network = network;
        this.place = place;
        this.hosting = hosting;
    }

    void letInto(FargateService service) {
        ApplicationLoadBalancer balancer = ApplicationLoadBalancer.Builder.create(scope, "Entrance")
                .vpc(network)
                .internetFacing(true)
                .vpcSubnets(
                        SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .dropInvalidHeaderFields(true)
                .deletionProtection(true)
                .build();
        Acknowledged.acknowledge(
                balancer,
                "AwsSolutions-EC23",
                "It is what people reach from anywhere, on 443 alone, and it answers nobody who has not signed in.");
        Bucket logs = Buckets.accessLogs(scope, "slipway-portal-access-" + place.account() + "-" + place.region());
        Acknowledged.acknowledge(logs, "AwsSolutions-S1", "It is where access logs go; its own would never end.");
        balancer.logAccessLogs(logs, "entrance");
        ApplicationTargetGroup portal = ApplicationTargetGroup.Builder.create(scope, "Portal")
                .vpc(network)
                .port(PORT)
                .protocol(ApplicationProtocol.HTTP)
                .targets(List.of(service))
                .healthCheck(HealthCheck.builder()
                        .path("/actuator/health")
                        .healthyHttpCodes("200")
                        .build())
                // A page of the portal holds a session on its server.
                .stickinessCookieDuration(Duration.hours(8))
                .deregistrationDelay(Duration.seconds(30))
                .build();
        ApplicationListener listener = balancer.addListener(
                "Https",
                BaseApplicationListenerProps.builder()
                        .port(443)
                        .protocol(ApplicationProtocol.HTTPS)
                        .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                        .certificates(List.of(
                                ListenerCertificate.fromArn(hosting.address().certificate())))
                        .defaultAction(ListenerAction.authenticateOidc(signIn(portal)))
                        .build());
        listener.getNode().addDependency(portal);
    }

    private AuthenticateOidcOptions signIn(ApplicationTargetGroup portal) {
        PortalHosting.SignIn provider = hosting.signIn();
        return AuthenticateOidcOptions.builder()
                .issuer(provider.issuer())
                .authorizationEndpoint(provider.paths().authorization())
                .tokenEndpoint(provider.paths().token())
                .userInfoEndpoint(provider.paths().userInfo())
                .clientId(provider.client())
                // A reference that CloudFormation resolves: the value is in no template.
                .clientSecret(SecretValue.secretsManager(provider.secret()))
                .scope("openid profile email")
                .onUnauthenticatedRequest(UnauthenticatedAction.AUTHENTICATE)
                .next(ListenerAction.forward(List.of(portal)))
                .build();
    }
}
