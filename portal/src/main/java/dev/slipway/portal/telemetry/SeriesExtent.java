package dev.slipway.portal.telemetry;

import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;

/** A series that has figures of a function in an environment, with its first and last hour. */
public record SeriesExtent(Series series, EnvironmentName environment, Instant firstHour, Instant lastHour) {}
