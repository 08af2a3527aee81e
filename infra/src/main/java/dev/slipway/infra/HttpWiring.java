package dev.slipway.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** The HTTP API of one function, with its log of calls and a bound on how many it takes. */
final class HttpWiring {
    /** One line of JSON for each call; nothing of what the caller sent but method and path. */
    private static final String LINE = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\","
            + "\"method\":\"$context.httpMethod\",\"route\":\"$context.routeKey\",\"status\":\"$context.status\","
            + "\"latencyMs\":\"$context.responseLatency\",\"error\":\"$context.integrationErrorMessage\"}";

    /** Calls in a second, and for a moment above it; an account has 10,000 for all its APIs. */
    private static final int RATE = 500;

    private static final int BURST = 1_000;

    private final Construct scope;
    private final RustFunctionProps props;
    private final Alias live;

    HttpWiring(Construct scope, RustFunctionProps props, Alias live) {
        this.scope = scope;
        this.props = props;
        this.live = live;
    }

    void connect(FunctionEvent.HttpRoute route) {
        CfnApi api = CfnApi.Builder.create(scope, "Api")
                .name(props.function().name())
                .description(props.options().description().value())
                .protocolType("HTTP")
                .build();
        CfnIntegration integration = CfnIntegration.Builder.create(scope, "Integration")
                .apiId(api.getRef())
                .integrationType("AWS_PROXY")
                .integrationUri(live.getFunctionArn())
                .payloadFormatVersion("2.0")
                .build();
        CfnRoute.Builder declared = CfnRoute.Builder.create(scope, "Route")
                .apiId(api.getRef())
                .routeKey(route.method() + " " + route.path())
                .target("integrations/" + integration.getRef());
        authorise(declared, api);
        declared.build();
        stage(api);
        permit(api);
        CfnOutput.Builder.create(scope, "Address")
                .description("Where the function answers")
                .value(api.getAttrApiEndpoint())
                .build();
    }

    private void authorise(CfnRoute.Builder route, CfnApi api) {
        switch (props.options().surroundings().callers()) {
            case HttpCallers.SignedByIam iam -> route.authorizationType("AWS_IAM");
            case HttpCallers.WithToken token ->
                route.authorizationType("JWT")
                        .authorizerId(authorizer(api, token).getRef());
        }
    }

    private CfnAuthorizer authorizer(CfnApi api, HttpCallers.WithToken token) {
        return CfnAuthorizer.Builder.create(scope, "Authorizer")
                .apiId(api.getRef())
                .name("token")
                .authorizerType("JWT")
                .identitySource(List.of("$request.header.Authorization"))
                .jwtConfiguration(CfnAuthorizer.JWTConfigurationProperty.builder()
                        .issuer(token.issuer())
                        .audience(List.of(token.audience()))
                        .build())
                .build();
    }

    private void stage(CfnApi api) {
        CfnStage.Builder.create(scope, "Stage")
                .apiId(api.getRef())
                .stageName("$default")
                .autoDeploy(true)
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(LogGroups.create(
                                        scope, "Calls", props.function().accessLogGroup())
                                .getLogGroupArn())
                        .format(LINE)
                        .build())
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(RATE)
                        .throttlingBurstLimit(BURST)
                        .build())
                .build();
    }

    private void permit(CfnApi api) {
        CfnPermission.Builder.create(scope, "MayInvoke")
                .action("lambda:InvokeFunction")
                .functionName(live.getFunctionArn())
                .principal("apigateway.amazonaws.com")
                .sourceArn(Fn.sub(
                        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*",
                        Map.of("Api", api.getRef())))
                .build();
    }
}
