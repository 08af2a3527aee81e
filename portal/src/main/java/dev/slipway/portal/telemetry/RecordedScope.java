package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import java.time.Instant;

/** Source and environment that have figures of a function, with their first and last hour. */
record RecordedScope(Source source, String environment, Instant firstHour, Instant lastHour) {}
