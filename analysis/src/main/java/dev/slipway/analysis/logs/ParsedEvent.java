package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.ReportScreen;
import java.time.Instant;
import java.util.Optional;

/**
 * What the platform wrote in one event of an exported log.
 *
 * @param stream the log stream, or {@link ReportScreen#MIXED} where the export does not say it
 * @param timestamp when the log took it, where the export or the event itself says so
 */
public record ParsedEvent(PlatformEvent event, LineShape shape, String stream, Optional<Instant> timestamp) {}
