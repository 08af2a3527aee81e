package dev.slipway.portal.telemetry.aws;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.NeededPermissions;
import dev.slipway.portal.aws.Permission;
import dev.slipway.portal.aws.Permission.Resource;
import dev.slipway.portal.aws.PermissionProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.xray.XRayClient;

/** All calls of these adapters, each in a form that asks for what is not there. */
@Component
@WithAws
class TelemetryPermissions implements NeededPermissions {
    /** Follows the naming of functions, so that a policy for them covers it, and is no function. */
    private static final FunctionName NOBODY = new FunctionName("slipway-connection-test");

    private static final String NO_QUERY = "00000000-0000-0000-0000-000000000000";
    private static final String NO_TRACE = "1-00000000-000000000000000000000000";

    /** How CloudWatch Logs says that it has no such query, beside ResourceNotFoundException. */
    private static final Set<String> NO_SUCH_QUERY = Set.of("InvalidParameterException");

    private final Clock clock;

    TelemetryPermissions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<PermissionProbe> probes() {
        return List.of(
                logs(
                        LogPages.ACTION,
                        Resource.LOG_GROUPS,
                        (client, group) -> client.filterLogEvents(
                                request -> request.logGroupName(group).limit(1))),
                logs(InsightsRuns.START, Resource.LOG_GROUPS, (client, group) -> {
                    Instant now = clock.instant();
                    client.startQuery(request -> request.logGroupName(group)
                            .startTime(now.minusSeconds(1).getEpochSecond())
                            .endTime(now.getEpochSecond())
                            .queryString("filter @type = \"REPORT\" | stats count(*) as n"));
                }),
                logs(
                        InsightsRuns.RESULTS,
                        Resource.ANYTHING,
                        (client, group) -> client.getQueryResults(request -> request.queryId(NO_QUERY))),
                logs(
                        InsightsRuns.STOP,
                        Resource.ANYTHING,
                        (client, group) -> client.stopQuery(request -> request.queryId(NO_QUERY))),
                traces(TraceSummaries.ACTION, client -> {
                    Instant now = clock.instant();
                    client.getTraceSummaries(request ->
                            request.startTime(now.minus(Duration.ofMinutes(1))).endTime(now));
                }),
                traces(TraceDocuments.ACTION, client -> client.batchGetTraces(request -> request.traceIds(NO_TRACE))),
                functions(
                        LambdaFunctions.VERSIONS,
                        (client, name) -> client.listVersionsByFunction(request -> request.functionName(name))),
                functions(
                        LambdaFunctions.ALIASES,
                        (client, name) -> client.listAliases(request -> request.functionName(name))),
                functions(
                        LambdaFunctions.PROVISIONED,
                        (client, name) ->
                                client.listProvisionedConcurrencyConfigs(request -> request.functionName(name))));
    }

    private static PermissionProbe logs(
            String action, Resource resource, BiConsumer<CloudWatchLogsClient, String> call) {
        return new PermissionProbe(
                new Permission(action, resource),
                account -> call.accept(
                        account.client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder), group(account)),
                NO_SUCH_QUERY);
    }

    private static PermissionProbe traces(String action, Consumer<XRayClient> call) {
        return new PermissionProbe(
                new Permission(action, Resource.ANYTHING),
                account -> call.accept(account.client(XRayClient.class, XRayClient::builder)));
    }

    private static PermissionProbe functions(String action, BiConsumer<LambdaClient, String> call) {
        return new PermissionProbe(
                new Permission(action, Resource.FUNCTIONS),
                account -> call.accept(
                        account.client(LambdaClient.class, LambdaClient::builder), account.physicalName(NOBODY)));
    }

    private static String group(AwsAccount account) {
        return account.logGroup(NOBODY).orElse("/aws/lambda/" + account.physicalName(NOBODY));
    }
}
