package dev.slipway.infra;

import dev.slipway.manifest.deployed.DeployedFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One function in one environment: its log group, a role that allows what it needs and nothing else, the function with
 * X-Ray and JSON logs, the version that is live, what invokes it, its dead-letter queue, and its alarms.
 */
public final class RustFunction extends Construct {
    private final Function function;
    private final Alias live;

    /** Declares the function; builds its code first where the props say so. */
    public RustFunction(Construct scope, String id, RustFunctionProps props) {
        super(scope, id);
        LogGroup logs = LogGroups.create(this, "Logs", props.function().logGroup());
        function = function(props, logs);
        props.options().surroundings().network().ifPresent(this::joinNetwork);
        live = Alias.Builder.create(this, "Live")
                .aliasName(DeployedFunction.ALIAS)
                .version(function.getCurrentVersion())
                .build();
        new EventWiring(this, props, live).connect();
        ProvisionedConcurrency.apply(props, live);
        new FunctionAlarms(this, props).declare(logs);
    }

    /** The function. */
    public Function function() {
        return function;
    }

    /** The alias that triggers call: what else calls the function should name it, too. */
    public Alias live() {
        return live;
    }

    private Function function(RustFunctionProps props, LogGroup logs) {
        FunctionOptions options = props.options();
        boolean image = PackagedCode.isImage(props);
        Function.Builder builder = Function.Builder.create(this, "Function")
                .functionName(props.function().name())
                .description(options.description().value())
                .runtime(image ? Runtime.FROM_IMAGE : Runtime.PROVIDED_AL2023)
                .handler(image ? Handler.FROM_IMAGE : "bootstrap")
                .architecture(architecture(options))
                .code(PackagedCode.of(props))
                .memorySize(options.sizing().memory().megabytes())
                .timeout(Duration.seconds(options.sizing().timeout().seconds()))
                .environment(props.env())
                .role(FunctionRole.create(this, props))
                .logGroup(logs)
                .loggingFormat(LoggingFormat.JSON)
                .tracing(Tracing.ACTIVE);
        if (!options.layers().isEmpty()) {
            builder.layers(layers(options.layers()));
        }
        if (props.entry() instanceof FunctionCode.Prebuilt prebuilt) {
            prebuilt.release()
                    .ifPresent(release -> builder.currentVersionOptions(VersionOptions.builder()
                            .description(release.toString())
                            .build()));
        }
        options.sizing().scaling().concurrency().reserved().ifPresent(builder::reservedConcurrentExecutions);
        return builder.build();
    }

    private List<ILayerVersion> layers(List<String> arns) {
        List<ILayerVersion> layers = new ArrayList<>();
        for (String arn : arns) {
            layers.add(LayerVersion.fromLayerVersionArn(this, "Layer" + (layers.size() + 1), arn));
        }
        return layers;
    }

    private void joinNetwork(Surroundings.Network network) {
        CfnFunction resource = (CfnFunction) function.getNode().getDefaultChild();
        Objects.requireNonNull(resource)
                .setVpcConfig(CfnFunction.VpcConfigProperty.builder()
                        .subnetIds(network.subnets())
                        .securityGroupIds(network.securityGroups())
                        .build());
    }

    private static Architecture architecture(FunctionOptions options) {
        return switch (options.sizing().architecture()) {
            case ARM64 -> Architecture.ARM_64;
            case X86_64 -> Architecture.X86_64;
        };
    }
}
