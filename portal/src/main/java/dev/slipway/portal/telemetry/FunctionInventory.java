package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Optional;

/** Port: which releases of a function exist, which one an environment runs, and how it is set up there. */
public interface FunctionInventory {

    /** Where these releases are kept. */
    Source source();

    /** All releases of a function, oldest first; empty for a function that it does not know. */
    List<FunctionRelease> releases(FunctionName function);

    /** The release that an environment runs now, if it runs one. */
    Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment);

    /** How a function is set up in an environment now; absent unless the source knows more than its releases. */
    default InventoryReading deployed(FunctionName function, EnvironmentName environment) {
        return new InventoryReading.Absent();
    }
}
