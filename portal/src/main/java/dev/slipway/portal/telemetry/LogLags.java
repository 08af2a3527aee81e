package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.Optional;

/** How far the logs of functions have been read. */
public interface LogLags {

    /** The lag of a measured series; nothing for a sample, and for a log that was never read. */
    Optional<LogLag> of(FunctionName function, EnvironmentName environment, Series series);
}
