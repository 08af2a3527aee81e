package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogStream;
import java.time.Instant;
import java.util.List;

/** A log that cannot be read. */
final class UnreachableLog implements InvocationLogs {

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        throw new IllegalStateException("The log service is out of reach: try again later.");
    }
}
