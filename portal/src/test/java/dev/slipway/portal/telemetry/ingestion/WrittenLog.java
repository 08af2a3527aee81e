package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A log of so many requests an hour from an instant on, the same whenever it is read: one stream an hour, whose first
 * request starts cold.
 */
public final class WrittenLog implements InvocationLogs {

    private final Instant begin;
    private final Instant end;
    private final int requestsAnHour;

    public WrittenLog(Instant begin, Instant end, int requestsAnHour) {
        this.begin = begin;
        this.end = end;
        this.requestsAnHour = requestsAnHour;
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        List<LogStream> streams = new ArrayList<>();
        if (environment == EnvironmentName.PRODUCTION) {
            for (Instant hour = begin; hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
                if (!hour.isBefore(from) && hour.isBefore(until)) {
                    streams.add(new LogStream("stream-" + hour, "v1", Architecture.ARM64, lines(function, hour)));
                }
            }
        }
        return streams;
    }

    /** All its hours, as one undisturbed reading gives them. */
    static List<HourReading> hours(WrittenLog log, FunctionName function, EnvironmentName environment) {
        return switch (new LineReadings(log).read(function, environment, Instant.EPOCH, log.end.plusSeconds(3_600))) {
            case LogReading.Hours hours -> hours.hours();
            case LogReading.Hidden hidden -> throw new IllegalStateException(hidden.reason());
            case LogReading.Unavailable unavailable -> throw new IllegalStateException(unavailable.reason());
        };
    }

    private List<LogLine> lines(FunctionName function, Instant hour) {
        List<LogLine> lines = new ArrayList<>(requestsAnHour * 3);
        long apart = Duration.ofHours(1).toMillis() / requestsAnHour;
        for (int i = 0; i < requestsAnHour; i++) {
            Instant at = hour.plusMillis(apart * i);
            String id = new UUID(hour.getEpochSecond() * 31 + function.hashCode(), i).toString();
            double duration = 2 + (i * 37 % 101) / 10.0;
            double init = 11 + (hour.getEpochSecond() / 3600 % 17) / 3.0;
            lines.add(new LogLine(at, LogLine.Origin.PLATFORM, "START RequestId: " + id + " Version: 1"));
            lines.add(new LogLine(at, LogLine.Origin.PLATFORM, "END RequestId: " + id));
            lines.add(new LogLine(at, LogLine.Origin.PLATFORM, report(id, duration, i == 0 ? init : 0)));
        }
        return lines;
    }

    private static String report(String id, double durationMs, double initMs) {
        String init = initMs == 0 ? "" : String.format(Locale.ROOT, "Init Duration: %.2f ms\t", initMs);
        return "REPORT RequestId: " + id + "\tDuration: " + Math.round(durationMs * 100) / 100.0
                + " ms\tBilled Duration: " + (long) Math.ceil(durationMs + initMs)
                + " ms\tMemory Size: 256 MB\tMax Memory Used: 41 MB\t" + init;
    }
}
