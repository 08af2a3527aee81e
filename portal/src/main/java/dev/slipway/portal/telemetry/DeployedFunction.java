package dev.slipway.portal.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A function as an environment has it.
 *
 * @param configuration of what requests reach
 * @param versions published ones, oldest first
 * @param asOf when this was read
 */
public record DeployedFunction(
        FunctionConfiguration configuration,
        List<FunctionVersion> versions,
        List<FunctionAlias> aliases,
        List<ProvisionedConcurrency> provisioned,
        Instant asOf) {

    /** Copies its lists. */
    public DeployedFunction {
        versions = List.copyOf(versions);
        aliases = List.copyOf(aliases);
        provisioned = List.copyOf(provisioned);
    }

    /** The published version with this number, if there is one. */
    public Optional<FunctionVersion> version(String number) {
        return versions.stream()
                .filter(version -> version.number().equals(number))
                .findFirst();
    }
}
