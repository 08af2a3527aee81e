package dev.slipway.portal.telemetry.regressions;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.regression.Regression;
import dev.slipway.analysis.regression.Regressions;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import dev.slipway.portal.telemetry.PeriodicWork;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks for lasting changes in the medians of all functions, which are each other's controls. */
@Component
class RegressionSearch implements PeriodicWork {

    /** A step found this many days from a release's first requests is taken for the release's. */
    private static final int ABOUT = 2;

    private final DailyMedians medians;
    private final StoredChanges changes;
    private final StoredRollups rollups;
    private final Clock clock;

    RegressionSearch(DailyMedians medians, StoredChanges changes, StoredRollups rollups, Clock clock) {
        this.medians = medians;
        this.changes = changes;
        this.rollups = rollups;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "telemetry-regressions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Source source : List.of(Source.AWS, Source.LOCAL)) {
            for (EnvironmentName environment : EnvironmentName.values()) {
                for (Metric metric : Metric.values()) {
                    for (Regression found : Regressions.among(medians.series(source, environment, metric, today))) {
                        Scope scope = new Scope(source, found.subject(), environment.id());
                        changes.keep(
                                scope,
                                metric,
                                found,
                                release(scope, found.step().date()),
                                now);
                    }
                }
            }
        }
    }

    /** The release whose first requests of the time around the step lie closest to it; empty if none began there. */
    private String release(Scope scope, LocalDate date) {
        Instant from = date.minusDays(DailyMedians.DAYS / 4)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant until = date.plusDays(ABOUT + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Instant> begun = StoredRollups.rollups(rollups.within(scope, from, until)).stream()
                .map(Rollup::key)
                .collect(Collectors.toMap(
                        key -> key.deployment().release(),
                        key -> key.hour(),
                        (one, other) -> one.isBefore(other) ? one : other));
        Instant earliest = date.minusDays(ABOUT).atStartOfDay(ZoneOffset.UTC).toInstant();
        return begun.size() < 2
                ? ""
                : begun.entrySet().stream()
                        .filter(release -> !release.getValue().isBefore(earliest))
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
    }
}
