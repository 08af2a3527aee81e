package dev.slipway.portal.telemetry;

import dev.slipway.portal.shared.EnvironmentName;
import java.util.Optional;

/**
 * What a page asks for: one series of one environment over a window.
 *
 * @param release shows this release's figures only; empty for the newest one beside the history of all
 */
public record PerformanceQuery(EnvironmentName environment, Series series, Window window, Optional<String> release) {}
