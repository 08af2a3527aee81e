package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Source;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.InvocationLogs;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is measured and read on a schedule: samples are not, and a source that has figures gives no lines. */
@Component
class MeasuredSources {

    private final List<HourlyReadings> all;

    MeasuredSources(List<HourlyReadings> readings, List<InvocationLogs> logs) {
        Set<Source> withFigures = readings.stream().map(HourlyReadings::source).collect(Collectors.toSet());
        Stream<HourlyReadings> fromLines = logs.stream()
                .filter(log -> log.source() != Source.SAMPLE)
                .filter(log -> !withFigures.contains(log.source()))
                .map(LineReadings::new);
        this.all = Stream.concat(readings.stream(), fromLines).toList();
    }

    List<HourlyReadings> all() {
        return all;
    }

    /** Where a source is read: where it has to be asked, or everywhere if it announces what it has. */
    static Set<EnvironmentName> environments(HourlyReadings source) {
        Set<EnvironmentName> polled = source.polled();
        return polled.isEmpty() ? EnumSet.allOf(EnvironmentName.class) : polled;
    }

    /** Whether a source announces what it has, which a killed process may have failed to do. */
    boolean anyAnnounces() {
        return all.stream().anyMatch(source -> source.polled().isEmpty());
    }
}
