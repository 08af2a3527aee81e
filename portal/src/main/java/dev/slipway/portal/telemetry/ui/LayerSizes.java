package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.CodeSize;
import dev.slipway.portal.telemetry.CodeSize.Layer;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.InventoryReading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The layers that versions load, by version; none where the source knows of none. */
record LayerSizes(Map<String, List<Layer>> layers) {

    static final LayerSizes NONE = new LayerSizes(Map.of());

    static LayerSizes of(InventoryReading reading) {
        return switch (reading) {
            case InventoryReading.Found(DeployedFunction function) ->
                new LayerSizes(function.versions().stream()
                        .collect(Collectors.toMap(
                                version -> version.release().release(),
                                LayerSizes::layers,
                                (first, second) -> second)));
            case InventoryReading.Absent ignored -> NONE;
            case InventoryReading.Unavailable ignored -> NONE;
        };
    }

    private static List<Layer> layers(FunctionVersion version) {
        CodeSize size = version.size();
        return size.layers();
    }

    boolean any() {
        return layers.values().stream().anyMatch(list -> !list.isEmpty());
    }

    long bytes(String version) {
        return layers.getOrDefault(version, List.of()).stream()
                .mapToLong(Layer::bytes)
                .sum();
    }

    String names(String version) {
        List<Layer> own = layers.getOrDefault(version, List.of());
        return own.isEmpty() ? "none" : own.stream().map(Layer::name).collect(Collectors.joining(", "));
    }
}
