package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import java.util.Optional;

/** Figures of the last days for whoever keeps lists of many functions; for work of the portal itself, not for pages. */
public interface RecentPerformances {

    /** What the last seven days say of a function; nothing if it had no measured request in them. */
    Optional<RecentPerformance> of(FunctionName function);
}
