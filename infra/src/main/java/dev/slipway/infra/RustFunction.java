package dev.slipway.infra;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One function of the catalog in one environment: its log group, a role that allows what its manifest needs and nothing
 * else, and the function itself with X-Ray and JSON logs.
 */
public final class RustFunction extends Construct {
    private final Function function;

    /**
     * Declares the function.
     *
     * @param environment {@code staging} or {@code production}; part of the function's name
     */
    public RustFunction(Construct scope, String id, Manifest manifest, String environment, FunctionCode code) {
        super(scope, id);
        String name = manifest.name() + "-" + environment;
        LogGroup logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName("/aws/lambda/" + name)
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        function = Function.Builder.create(this, "Function")
                .functionName(name)
                .description(manifest.description().value())
                .runtime(Runtime.PROVIDED_AL2023)
                .architecture(architecture(manifest))
                .handler("bootstrap")
                .code(code(code))
                .memorySize(manifest.memory().megabytes())
                .timeout(Duration.seconds(manifest.timeout().seconds()))
                .role(role(manifest, environment))
                .logGroup(logs)
                .loggingFormat(LoggingFormat.JSON)
                .tracing(Tracing.ACTIVE)
                .build();
    }

    /** The function, for triggers and alarms. */
    public Function function() {
        return function;
    }

    private Role role(Manifest manifest, String environment) {
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("Least privilege for " + manifest.name() + " in " + environment)
                .build();
        for (Statement statement : Permissions.of(manifest)) {
            role.addToPolicy(PolicyStatement.Builder.create()
                    .actions(statement.actions())
                    .resources(statement.resourcesIn(environment).stream()
                            .map(RustFunction::substituted)
                            .toList())
                    .build());
        }
        return role;
    }

    private static String substituted(String resource) {
        return resource.contains("${") ? Fn.sub(resource) : resource;
    }

    private static Architecture architecture(Manifest manifest) {
        return switch (manifest.architecture()) {
            case ARM64 -> Architecture.ARM_64;
            case X86_64 -> Architecture.X86_64;
        };
    }

    private static Code code(FunctionCode code) {
        return switch (code) {
            case FunctionCode.Prebuilt prebuilt -> Code.fromAsset(prebuilt.zip().toString());
            case FunctionCode.Stub stub -> Code.fromAsset(StubFolder.create().toString());
        };
    }
}
