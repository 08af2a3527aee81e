package dev.slipway.portal.telemetry.aws;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionAlias;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.ProvisionedConcurrency;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * Asks Lambda for one function: all versions with their configuration, aliases, provisioned concurrency.
 *
 * @param alias that requests go to; without it they reach what is not published
 */
record LambdaFunctions(String alias, Clock clock) {
    static final String VERSIONS = "lambda:ListVersionsByFunction";
    static final String ALIASES = "lambda:ListAliases";
    static final String PROVISIONED = "lambda:ListProvisionedConcurrencyConfigs";

    static final String LATEST = "$LATEST";

    InventoryReading read(AwsAccount account, FunctionName function) {
        LambdaClient lambda = account.client(LambdaClient.class, LambdaClient::builder);
        String name = account.physicalName(function);
        try {
            List<FunctionConfiguration> versions = asked(
                    VERSIONS,
                    () ->
                            lambda
                                    .listVersionsByFunctionPaginator(request -> request.functionName(name))
                                    .versions()
                                    .stream()
                                    .toList());
            List<FunctionAlias> aliases = asked(
                    ALIASES,
                    () -> lambda.listAliasesPaginator(request -> request.functionName(name)).aliases().stream()
                            .map(LambdaFunctions::alias)
                            .toList());
            List<ProvisionedConcurrency> provisioned = asked(PROVISIONED, () -> provisioned(lambda, name));
            return found(versions, aliases, provisioned);
        } catch (ResourceNotFoundException absent) {
            return new InventoryReading.Absent();
        } catch (Refused refused) {
            return new InventoryReading.Unavailable(refused.failure.sentence());
        }
    }

    private InventoryReading found(
            List<FunctionConfiguration> versions,
            List<FunctionAlias> aliases,
            List<ProvisionedConcurrency> provisioned) {
        String reached = aliases.stream()
                .filter(candidate -> candidate.name().equals(alias))
                .map(FunctionAlias::version)
                .findFirst()
                .orElse(LATEST);
        Optional<FunctionConfiguration> configuration = versions.stream()
                .filter(version -> version.version().equals(reached))
                .findFirst();
        List<FunctionVersion> published = versions.stream()
                .filter(version -> !version.version().equals(LATEST))
                .sorted(Comparator.comparingLong(version -> Long.parseLong(version.version())))
                .map(LambdaConfigurations::version)
                .toList();
        return configuration
                .<InventoryReading>map(found -> new InventoryReading.Found(new DeployedFunction(
                        LambdaConfigurations.configuration(found), published, aliases, provisioned, clock.instant())))
                .orElseGet(() -> new InventoryReading.Unavailable("Alias " + alias + " points at version " + reached
                        + ", which Lambda does not list: it was deleted meanwhile, reload the page."));
    }

    private static List<ProvisionedConcurrency> provisioned(LambdaClient lambda, String name) {
        try {
            return lambda
                    .listProvisionedConcurrencyConfigsPaginator(request -> request.functionName(name))
                    .provisionedConcurrencyConfigs()
                    .stream()
                    .map(LambdaFunctions::provisioned)
                    .toList();
        } catch (ProvisionedConcurrencyConfigNotFoundException none) {
            // What an emulator says instead of an empty list.
            return List.of();
        }
    }

    private static FunctionAlias alias(AliasConfiguration alias) {
        return new FunctionAlias(
                alias.name(),
                alias.functionVersion(),
                alias.routingConfig() == null ? Map.of() : alias.routingConfig().additionalVersionWeights());
    }

    private static ProvisionedConcurrency provisioned(ProvisionedConcurrencyConfigListItem item) {
        String arn = item.functionArn();
        String status = item.statusAsString() + (item.statusReason() == null ? "" : ": " + item.statusReason());
        return new ProvisionedConcurrency(
                arn.substring(arn.lastIndexOf(':') + 1),
                orZero(item.requestedProvisionedConcurrentExecutions()),
                orZero(item.availableProvisionedConcurrentExecutions()),
                status);
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static <T> T asked(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceNotFoundException absent) {
            throw absent;
        } catch (SdkException failure) {
            throw new Refused(AwsFailure.of(failure, action));
        }
    }

    /** Carries a failure with the action that it belongs to. */
    private static final class Refused extends RuntimeException {
        private final transient AwsFailure failure;

        Refused(AwsFailure failure) {
            super(failure.sentence());
            this.failure = failure;
        }
    }
}
