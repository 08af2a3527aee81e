package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.awsfake.FakeLambda;
import dev.slipway.portal.awsfake.FakeLogs;
import dev.slipway.portal.awsfake.FakeXRay;
import dev.slipway.portal.telemetry.aws.WrittenLog.Request;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code orders-api} in AWS with everything that makes a function slow, for tests that look at the portal from outside: in
 * production a zip on an old runtime with a log of hundreds of events, in staging a container image that hides its reports.
 */
public final class SlowOrders {
    private static final int REQUESTS = 300;
    private static final int EACH_COLD = 10;
    private static final Duration APART = Duration.ofSeconds(20);

    private SlowOrders() {}

    /** Deploys it, and lets it have been used for the hours before an instant. */
    public static void in(FakeLambda lambda, FakeLogs logs, FakeXRay xray, Instant now) {
        deploy(lambda);
        WrittenLog log = new WrittenLog(logs, false);
        Instant begin = now.minus(Duration.ofHours(3));
        for (int request = 0; request < REQUESTS; request++) {
            Instant at = begin.plus(APART.multipliedBy(request));
            double durationMs = 4 + request % 7;
            double initMs = request % EACH_COLD == 0 ? 60 + request % 11 : -1;
            log.write(new Request(at, "7", durationMs, initMs, 230, "", ""));
        }
        new WrittenTraces(xray::put).coldWithCallsInItsInit(begin.plusSeconds(60));
    }

    private static void deploy(FakeLambda lambda) {
        for (String version : new String[] {"$LATEST", "7"}) {
            lambda.addVersion(
                    DeployedOrders.NAME,
                    DeployedOrders.version(version, version.equals("7") ? "v12 3f2a1b9c0d" : "", "Text", "INFO")
                            .replace("provided.al2023", "provided.al2")
                            .replace("arm64", "x86_64")
                            .replace("\"CodeSize\": 1048576", "\"CodeSize\": 21500000")
                            .replace(
                                    "\"EphemeralStorage\"",
                                    "\"VpcConfig\": {\"VpcId\": \"vpc-1\", \"SubnetIds\": [\"subnet-1\"],"
                                            + " \"SecurityGroupIds\": [\"sg-1\"]}, \"EphemeralStorage\""));
        }
        lambda.addAlias(DeployedOrders.NAME, alias("production", "7"));
        lambda.addProvisioned(DeployedOrders.NAME, """
                {"FunctionArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:live",
                 "RequestedProvisionedConcurrentExecutions": 2, "AvailableProvisionedConcurrentExecutions": 2,
                 "AllocatedProvisionedConcurrentExecutions": 2, "Status": "READY",
                 "LastModified": "2026-11-19T08:30:00+0000"}""");
        lambda.addVersion(
                "orders-api-staging",
                DeployedOrders.version("$LATEST", "", "JSON", "WARN")
                        .replace("-production", "-staging")
                        .replace("\"PackageType\": \"Zip\"", "\"PackageType\": \"Image\"")
                        .replace("\"Runtime\": \"provided.al2023\", \"Handler\": \"bootstrap\", ", ""));
    }

    private static String alias(String environment, String version) {
        return """
                {"AliasArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-%s:live",
                 "Name": "live", "FunctionVersion": "%s"}""".formatted(environment, version);
    }
}
