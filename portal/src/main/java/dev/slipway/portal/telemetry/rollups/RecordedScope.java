package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Source;
import java.time.Instant;

/** Source and environment that have figures of a function, with the first and last instant of an hour or day. */
public record RecordedScope(Source source, String environment, Instant firstHour, Instant lastHour) {}
