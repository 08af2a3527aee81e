package dev.slipway.infra;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import java.util.List;

/**
 * What of a function has a usual value.
 *
 * @param description what the function does
 * @param sizing memory, time-out, processor, concurrency and packaging
 * @param rights what its role allows
 * @param layers ARNs of layers, where it has any
 * @param surroundings what its environment gives to all functions
 */
public record FunctionOptions(
        Description description,
        Sizing sizing,
        List<Statement> rights,
        List<String> layers,
        Surroundings surroundings) {

    /** Copies the lists. */
    public FunctionOptions {
        rights = List.copyOf(rights);
        layers = List.copyOf(layers);
    }

    /** 256 MB, 5 s, arm64, and no rights at all: not even to write a log. */
    public static FunctionOptions usual(Description description) {
        return new FunctionOptions(
                description,
                new Sizing(new MemorySize(256), new TimeoutSeconds(5), Architecture.ARM64),
                List.of(),
                List.of(),
                Surroundings.usual());
    }

    /** What a manifest says, with the rights that follow from it. */
    public static FunctionOptions of(Manifest manifest, Surroundings surroundings) {
        boolean vpc = manifest.needs().vpc();
        if (vpc && surroundings.network().isEmpty()) {
            throw new IllegalArgumentException(
                    manifest.name()
                            + " has vpc: true, and its environment has no network: name subnets and security groups in environments.yaml.");
        }
        Surroundings own = vpc ? surroundings : surroundings.withoutNetwork();
        return new FunctionOptions(manifest.description(), manifest.sizing(), Permissions.of(manifest), List.of(), own);
    }

    /** The same with layers. */
    public FunctionOptions withLayers(String... arns) {
        return new FunctionOptions(description, sizing, rights, List.of(arns), surroundings);
    }
}
