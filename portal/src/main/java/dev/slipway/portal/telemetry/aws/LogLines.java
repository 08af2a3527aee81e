package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** Sorts events into streams. CloudWatch does not say who wrote a line: the parser screens what comes from here. */
final class LogLines {

    private LogLines() {}

    static List<LogStream> streams(LambdaLogs logs, List<FilteredLogEvent> events) {
        Map<String, List<LogLine>> byStream = new LinkedHashMap<>();
        for (FilteredLogEvent event : events) {
            byStream.computeIfAbsent(event.logStreamName(), first -> new ArrayList<>())
                    .add(new LogLine(
                            Instant.ofEpochMilli(event.timestamp()), LogLine.Origin.PLATFORM, event.message()));
        }
        List<LogStream> streams = new ArrayList<>();
        byStream.forEach((name, lines) -> logs.version(name)
                .ifPresent(version ->
                        streams.add(new LogStream(name, logs.release(version), logs.architecture(version), lines))));
        return streams;
    }
}
