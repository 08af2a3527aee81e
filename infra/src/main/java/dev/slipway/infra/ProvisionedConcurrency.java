package dev.slipway.infra;

import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.AutoScalingOptions;
import software.amazon.awscdk.services.lambda.UtilizationScalingOptions;

/** Keeps environments ready where the manifest asks for it, and more of them while most are in use. */
final class ProvisionedConcurrency {
    /** Above this share in use, more environments are made ready: they take a minute or two to come. */
    private static final double TARGET = 0.7;

    private ProvisionedConcurrency() {}

    static void apply(RustFunctionProps props, Alias live) {
        var concurrency = props.options().sizing().scaling().concurrency();
        concurrency.provisioned().ifPresent(ready -> {
            int most = concurrency.reserved().orElse(2 * ready);
            live.addAutoScaling(AutoScalingOptions.builder()
                            .minCapacity(ready)
                            .maxCapacity(most)
                            .build())
                    .scaleOnUtilization(UtilizationScalingOptions.builder()
                            .utilizationTarget(TARGET)
                            .build());
        });
    }
}
