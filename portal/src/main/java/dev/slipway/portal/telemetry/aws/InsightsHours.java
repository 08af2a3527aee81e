package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LoggingConfiguration.Format;
import dev.slipway.portal.telemetry.ReadingQuality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes hours of the rows of a query. */
final class InsightsHours {
    private static final String JSON_REPORT = "platform.report";

    private final Scope scope;
    private final LambdaLogs logs;

    InsightsHours(Scope scope, LambdaLogs logs) {
        this.scope = scope;
        this.logs = logs;
    }

    /** The hours from {@code from} on and before {@code until} that have rows, oldest first. */
    List<HourReading> of(List<InsightsRow> rows, Instant from, Instant until) {
        Map<Instant, List<InsightsRow>> byHour =
                rows.stream().collect(Collectors.groupingBy(InsightsRow::hour, TreeMap::new, Collectors.toList()));
        List<HourReading> hours = new ArrayList<>();
        byHour.forEach((hour, own) -> {
            // The query's end is inclusive and in seconds, so it brings the first second after the range.
            if (!hour.isBefore(from) && hour.isBefore(until)) {
                hours.add(hour(hour, own));
            }
        });
        return hours;
    }

    private HourReading hour(Instant hour, List<InsightsRow> rows) {
        long uncounted = 0;
        Map<Deployment, Histogram> histograms = new LinkedHashMap<>();
        Map<String, Long> forms = rows.stream()
                .collect(Collectors.groupingBy(
                        InsightsRow::version,
                        Collectors.mapping(
                                row -> row.text("form"),
                                Collectors.collectingAndThen(Collectors.toSet(), set -> (long) set.size()))));
        for (InsightsRow row : rows) {
            if (!row.complete() || forms.getOrDefault(row.version(), 1L) > 1 && !ownForm(row)) {
                uncounted += row.whole("n");
            } else {
                histograms
                        .computeIfAbsent(deployment(row), first -> new Histogram())
                        .add(row);
            }
        }
        List<Rollup> rollups = histograms.entrySet().stream()
                .map(entry -> new Rollup(
                        new RollupKey(scope, entry.getKey(), hour),
                        entry.getValue().stats()))
                .toList();
        long differences = histograms.values().stream()
                .mapToLong(Histogram::billingDifferences)
                .sum();
        return new HourReading(
                hour,
                rollups,
                new ReadingQuality(
                        uncounted,
                        differences,
                        uncounted == 0 ? "" : "a report lacks figures, or has not the format of the function's log"));
    }

    /** Where a version seems to have written reports in two formats, those in the other one are the function's own. */
    private boolean ownForm(InsightsRow row) {
        boolean json = logs.function().configuration().observation().logging().format() == Format.JSON;
        return row.text("form").equals(JSON_REPORT) == json;
    }

    private Deployment deployment(InsightsRow row) {
        return new Deployment(
                logs.release(row.version()), (int) row.whole("memoryMb"), logs.architecture(row.version()));
    }
}
