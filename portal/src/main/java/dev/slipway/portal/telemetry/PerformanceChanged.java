package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;

/** Event: the measured figures of a function in an environment have been computed anew. */
public record PerformanceChanged(FunctionName function, EnvironmentName environment) {}
