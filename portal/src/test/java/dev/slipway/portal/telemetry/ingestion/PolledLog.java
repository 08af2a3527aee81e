package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A log that announces nothing, as one in AWS, and remembers which hours it was asked for. */
final class PolledLog implements HourlyReadings {
    final List<Instant> askedFor = new ArrayList<>();
    private final LineReadings lines;

    PolledLog(InvocationLogs log) {
        lines = new LineReadings(log);
    }

    @Override
    public Source source() {
        return lines.source();
    }

    @Override
    public Set<EnvironmentName> polled() {
        return Set.of(EnvironmentName.PRODUCTION);
    }

    @Override
    public LogReading read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        for (Instant hour = from; hour.isBefore(until); hour = hour.plus(Duration.ofHours(1))) {
            askedFor.add(hour);
        }
        return lines.read(function, environment, from, until);
    }
}
