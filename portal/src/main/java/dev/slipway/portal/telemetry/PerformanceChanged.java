package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;

/** Event: the measured figures of a function in an environment have been computed anew. */
public record PerformanceChanged(Source source, FunctionName function, EnvironmentName environment) {}
