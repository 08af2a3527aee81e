package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Logs and releases that a test writes by hand, one stream for each call of {@link #coldStart}. */
class ManualLocalRuns implements InvocationLogs, FunctionInventory {

    private final List<Written> written = new ArrayList<>();
    private final List<FunctionRelease> releases = new ArrayList<>();
    private int streams;

    private record Written(EnvironmentName environment, LogStream stream) {}

    void clear() {
        written.clear();
        releases.clear();
    }

    void release(String name, Instant builtAt, long zipBytes) {
        releases.add(new FunctionRelease(name, builtAt, zipBytes, 128, Architecture.ARM64));
    }

    /** One environment that starts cold at an instant, with a duration of 3 ms and 41 MB used of 128 MB. */
    void coldStart(EnvironmentName environment, String release, Instant at, double initMs) {
        String id = UUID.nameUUIDFromBytes(new byte[] {(byte) streams, (byte) (streams >> 8)})
                .toString();
        write(
                environment,
                release,
                platform(at, "START RequestId: " + id + " Version: 1\n"),
                new LogLine(at, LogLine.Origin.FUNCTION, report(id, 1, 900_000)),
                platform(at.plusMillis(4), "END RequestId: " + id + "\n"),
                platform(at.plusMillis(4), report(id, 3, initMs)));
    }

    void write(EnvironmentName environment, String release, LogLine... lines) {
        streams++;
        written.add(new Written(
                environment, new LogStream("stream-" + streams, release, Architecture.ARM64, List.of(lines))));
    }

    static LogLine platform(Instant at, String text) {
        return new LogLine(at, LogLine.Origin.PLATFORM, text);
    }

    private static String report(String id, double durationMs, double initMs) {
        return String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: 128 MB\t"
                        + "Max Memory Used: 41 MB\tInit Duration: %.2f ms\t\n",
                id,
                durationMs,
                (long) Math.ceil(durationMs + initMs),
                initMs);
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        return written.stream()
                .filter(entry -> entry.environment() == environment)
                .map(entry -> new LogStream(
                        entry.stream().name(),
                        entry.stream().release(),
                        entry.stream().architecture(),
                        entry.stream().lines().stream()
                                .filter(line -> !line.timestamp().isBefore(from)
                                        && line.timestamp().isBefore(until))
                                .toList()))
                .filter(stream -> !stream.lines().isEmpty())
                .toList();
    }

    @Override
    public List<FunctionRelease> releases(FunctionName function) {
        return releases;
    }

    @Override
    public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.getLast());
    }
}
