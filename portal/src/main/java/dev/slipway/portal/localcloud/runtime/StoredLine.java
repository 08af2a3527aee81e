package dev.slipway.portal.localcloud.runtime;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.telemetry.LogLine;
import java.time.Instant;

/** One line as it stands in a file: with its stream, since a file holds those of many. */
record StoredLine(
        Instant at, LogLine.Origin origin, String stream, String version, Architecture architecture, String text) {

    LogLine line() {
        return new LogLine(at, origin, text);
    }
}
