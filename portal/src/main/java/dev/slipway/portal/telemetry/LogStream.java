package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import java.util.List;

/**
 * Log of one execution environment, which runs one release on one architecture.
 *
 * @param name identity of the stream within its function and environment
 * @param release as people call it: {@code v17}, or the Lambda version where there is no release
 */
public record LogStream(String name, String release, Architecture architecture, List<LogLine> lines) {

    /** Refuses a stream without a name or a release, and copies the lines. */
    public LogStream {
        if (name.isBlank() || release.isBlank()) {
            throw new IllegalArgumentException(
                    "A log stream needs a name and a release, and has \"" + name + "\" and \"" + release + "\".");
        }
        lines = List.copyOf(lines);
    }
}
