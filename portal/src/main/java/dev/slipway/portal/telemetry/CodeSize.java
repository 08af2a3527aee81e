package dev.slipway.portal.telemetry;

import java.util.List;

/**
 * What an environment loads.
 *
 * @param zipBytes the function's own zip, without layers
 */
public record CodeSize(long zipBytes, List<Layer> layers) {

    /** Copies its list. */
    public CodeSize {
        layers = List.copyOf(layers);
    }

    /** The zip and all layers, in bytes. */
    public long totalBytes() {
        return zipBytes + layers.stream().mapToLong(Layer::bytes).sum();
    }

    /** One layer by its name and version, with its size in bytes. */
    public record Layer(String name, long bytes) {}
}
