package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.awsfake.FakeLambda;

/** {@code orders-api-production} as Lambda describes it. */
final class DeployedOrders {
    static final String NAME = "orders-api-production";

    private DeployedOrders() {}

    /** Unpublished, and version 7 of release 12, which the alias points at. */
    static void in(FakeLambda lambda, String logFormat) {
        lambda.addVersion(NAME, version("$LATEST", "Takes orders", logFormat, "INFO"));
        lambda.addVersion(NAME, version("7", "v12 3f2a1b9c0d", logFormat, "INFO"));
        lambda.addAlias(NAME, """
                {"AliasArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:live",
                 "Name": "live", "FunctionVersion": "7"}""");
    }

    static String version(String version, String description, String logFormat, String systemLevel) {
        String logging = logFormat.equals("JSON")
                ? "{\"LogFormat\": \"JSON\", \"ApplicationLogLevel\": \"INFO\", \"SystemLogLevel\": \"" + systemLevel
                        + "\", \"LogGroup\": \"/aws/lambda/orders-api-production\"}"
                : "{\"LogFormat\": \"Text\", \"LogGroup\": \"/aws/lambda/orders-api-production\"}";
        return """
                {"FunctionName": "orders-api-production",
                 "FunctionArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:VERSION",
                 "Runtime": "provided.al2023", "Handler": "bootstrap", "CodeSize": 1048576,
                 "Role": "arn:aws:iam::123456789012:role/orders-api",
                 "Description": "DESCRIPTION", "Timeout": 10, "MemorySize": 256,
                 "LastModified": "2026-11-19T08:30:00.123+0000", "Version": "VERSION", "PackageType": "Zip",
                 "Architectures": ["arm64"], "TracingConfig": {"Mode": "Active"}, "LoggingConfig": LOGGING,
                 "Layers": [{"Arn": "arn:aws:lambda:eu-central-1:123456789012:layer:shared:3", "CodeSize": 2048}],
                 "EphemeralStorage": {"Size": 512}}""".replace("VERSION", version)
                .replace("DESCRIPTION", description)
                .replace("LOGGING", logging);
    }
}
