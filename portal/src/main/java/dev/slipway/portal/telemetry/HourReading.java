package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.Invocation;
import dev.slipway.analysis.LogStreamReader;
import dev.slipway.analysis.PlatformLine;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.StreamReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the log lines of one hour of one scope say.
 *
 * @param hour a full hour
 * @param rollups one for each deployment that had requests
 * @param quality what the rollups leave out
 */
public record HourReading(Instant hour, List<Rollup> rollups, ReadingQuality quality) {

    /** Copies the rollups; refuses an instant within an hour and rollups of another one. */
    public HourReading {
        rollups = List.copyOf(rollups);
        for (Rollup rollup : rollups) {
            if (!rollup.key().hour().equals(hour)) {
                throw new IllegalArgumentException("The reading of " + hour + " holds a rollup of "
                        + rollup.key().hour() + ": read them apart.");
            }
        }
        if (!hour.equals(RollupKey.hourOf(hour))) {
            throw new IllegalArgumentException("A reading is of a full hour, not of " + hour + ".");
        }
    }

    /** Reads streams that hold lines of this hour only; what the function wrote is left out before anything is read. */
    public static HourReading of(Scope scope, Instant hour, List<LogStream> streams) {
        List<StreamReading> readings = new ArrayList<>();
        List<Rollup> parts = new ArrayList<>();
        for (LogStream stream : streams) {
            StreamReading reading = LogStreamReader.read(platformLines(stream));
            readings.add(reading);
            parts.addAll(Rollup.of(scope, within(hour, reading), deployment(stream)));
        }
        Map<RollupKey, Rollup> merged =
                parts.stream().collect(Collectors.toMap(Rollup::key, Function.identity(), Rollup::merge));
        return new HourReading(hour, List.copyOf(merged.values()), ReadingQuality.of(readings));
    }

    /** Whether there is anything to keep. */
    public boolean saysAnything() {
        return !rollups.isEmpty() || !quality.equals(ReadingQuality.FLAWLESS);
    }

    static List<PlatformLine> platformLines(LogStream stream) {
        return stream.lines().stream()
                .filter(line -> line.origin() == LogLine.Origin.PLATFORM)
                .map(line -> new PlatformLine(line.timestamp(), line.text()))
                .toList();
    }

    private static List<Invocation> within(Instant hour, StreamReading reading) {
        return reading.invocations().stream()
                .filter(invocation -> RollupKey.hourOf(invocation.timestamp()).equals(hour))
                .toList();
    }

    private static Function<Invocation, Deployment> deployment(LogStream stream) {
        return invocation ->
                new Deployment(stream.release(), invocation.measures().memoryMb(), stream.architecture());
    }
}
