package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.LogsUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rolls up the lines of a log; the lines of one hour are read without those of its neighbours. */
record LineReadings(InvocationLogs log) implements HourlyReadings {

    @Override
    public Source source() {
        return log.source();
    }

    /** Whoever keeps lines here says when there are new ones. */
    @Override
    public Set<EnvironmentName> polled() {
        return Set.of();
    }

    @Override
    public LogReading read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        Scope scope = new Scope(source(), function.value(), environment.id());
        Map<Instant, List<LogStream>> byHour = new TreeMap<>();
        List<LogStream> streams;
        try {
            streams = log.read(function, environment, from, until);
        } catch (LogsUnavailableException unavailable) {
            String reason = unavailable.getMessage();
            return new LogReading.Unavailable(
                    reason == null ? "The log cannot be read now." : reason, Optional.empty());
        }
        for (LogStream stream : streams) {
            Map<Instant, List<LogLine>> lines =
                    stream.lines().stream().collect(Collectors.groupingBy(line -> RollupKey.hourOf(line.timestamp())));
            lines.forEach((hour, part) -> byHour.computeIfAbsent(hour, start -> new ArrayList<>())
                    .add(new LogStream(stream.name(), stream.release(), stream.architecture(), part)));
        }
        List<HourReading> hours = byHour.entrySet().stream()
                .map(hour -> HourReading.of(scope, hour.getKey(), hour.getValue()))
                .toList();
        return new LogReading.Hours(hours, LogScan.NOTHING);
    }
}
