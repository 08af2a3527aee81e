package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.telemetry.LogLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One log stream: what one process and the platform around it write, kept at once and in order. */
final class LogStreamWriter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final LogFiles files;
    private final Deployment deployment;
    private final Clock clock;
    private final String name;
    private final List<LogLine> recent = new ArrayList<>();

    LogStreamWriter(LogFiles files, Deployment deployment, Clock clock) {
        this.files = files;
        this.deployment = deployment;
        this.clock = clock;
        this.name = DAY.format(clock.instant()) + "/[" + deployment.version() + "]"
                + UUID.randomUUID().toString().replace("-", "");
    }

    String name() {
        return name;
    }

    void platform(String text) {
        write(LogLine.Origin.PLATFORM, List.of(text));
    }

    void function(List<String> texts) {
        write(LogLine.Origin.FUNCTION, texts);
    }

    /** Keeps the segments of a trace, which are no lines for people. */
    synchronized void traces(List<String> segments) {
        keep(LogLine.Origin.TRACE, segments);
    }

    /** The lines since the last call. */
    synchronized List<LogLine> takeRecent() {
        List<LogLine> taken = List.copyOf(recent);
        recent.clear();
        return taken;
    }

    private synchronized void write(LogLine.Origin origin, List<String> texts) {
        keep(origin, texts).forEach(line -> recent.add(line.line()));
    }

    private List<StoredLine> keep(LogLine.Origin origin, List<String> texts) {
        Instant now = clock.instant();
        List<StoredLine> lines = texts.stream()
                .map(text ->
                        new StoredLine(now, origin, name, deployment.version().value(), Hosting.architecture(), text))
                .toList();
        files.append(deployment.function(), deployment.environment(), lines);
        return lines;
    }
}
