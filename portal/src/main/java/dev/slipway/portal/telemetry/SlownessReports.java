package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import java.util.Optional;

/** Why functions are slow, with evidence. */
public interface SlownessReports {

    /** What was found about the version that a report is about; nothing if the function's manifest cannot be read. */
    Optional<SlownessReport> of(FunctionName function, PerformanceReport report);
}
