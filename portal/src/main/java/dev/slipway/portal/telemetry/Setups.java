package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import org.springframework.stereotype.Service;

/** Service: how functions are set up where they run. */
@Service
@ReadersOnly
public class Setups {

    private final List<FunctionInventory> inventories;

    Setups(List<FunctionInventory> inventories) {
        this.inventories = inventories;
    }

    /** The set-up of a function in an environment of a series; absent for samples and what the source does not know. */
    public InventoryReading of(FunctionName function, EnvironmentName environment, Series series) {
        return inventories.stream()
                .filter(inventory -> !series.sample() && inventory.source() == series.source())
                .map(inventory -> inventory.deployed(function, environment))
                .filter(reading -> !(reading instanceof InventoryReading.Absent))
                .findFirst()
                .orElse(new InventoryReading.Absent());
    }
}
