package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Invocation;
import dev.slipway.analysis.LogStreamReader;
import dev.slipway.analysis.MedianDifference;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * Service: compares the cold starts of a candidate with those of the release in production, for an approval's evidence.
 * It reads measured logs only, never samples.
 */
@Component
public class ColdStartComparison {

    private final List<InvocationLogs> logs;

    ColdStartComparison(List<InvocationLogs> logs) {
        this.logs = logs.stream().filter(log -> log.source() != Source.SAMPLE).toList();
    }

    /**
     * The difference of the median init durations of two releases, both measured in staging on the same hosts, with its
     * verdict; the same logs always give the same answer.
     *
     * @param source whose logs are compared
     * @param candidate release that waits, such as {@code v18}
     * @param production release that it would replace
     * @param range when the cold starts of both were made
     */
    public MedianDifference compare(
            Source source, FunctionName function, String candidate, String production, Range range) {
        return MedianDifference.between(
                initMs(source, function, production, range),
                initMs(source, function, candidate, range),
                (function.value() + candidate + production).hashCode());
    }

    private double[] initMs(Source source, FunctionName function, String release, Range range) {
        return logs.stream()
                .filter(log -> log.source() == source)
                .flatMap(log -> log.read(function, EnvironmentName.STAGING, range.from(), range.until()).stream())
                .filter(stream -> stream.release().equals(release))
                .flatMap(stream -> LogStreamReader.read(HourReading.platformLines(stream)).invocations().stream())
                .map(Invocation::initMs)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /** Time in which cold starts count: from inclusive, until exclusive. */
    public record Range(Instant from, Instant until) {}
}
