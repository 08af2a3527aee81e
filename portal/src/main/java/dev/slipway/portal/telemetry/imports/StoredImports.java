package dev.slipway.portal.telemetry.imports;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LogImports.Brought;
import dev.slipway.portal.telemetry.LogImports.Counts;
import dev.slipway.portal.telemetry.LogImports.Described;
import dev.slipway.portal.telemetry.LogImports.Imported;
import dev.slipway.portal.telemetry.LogImports.Range;
import dev.slipway.portal.telemetry.ReadingQuality;
import dev.slipway.portal.telemetry.rollups.RecordedSpan;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import dev.slipway.portal.telemetry.rollups.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was imported: the list of logs, and their figures among the recorded hours, both in one transaction. */
@Component
class StoredImports {

    private final JdbcTemplate database;
    private final StoredRollups rollups;
    private final TransactionTemplate transaction;

    StoredImports(JdbcTemplate database, StoredRollups rollups, PlatformTransactionManager transactions) {
        this.database = database;
        this.rollups = rollups;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Imported> of(FunctionName function) {
        return database.query(
                "select * from telemetry_import where function_name = ? order by imported_at desc, id desc",
                (row, number) -> imported(row),
                function.value());
    }

    /** Adds a log's figures; without effect, and false, if the same bytes were imported already. */
    boolean add(Described log, String sha256, Imported imported, ImportedRequests requests) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!note(log, sha256, imported)) {
                return false;
            }
            merge(requests.scope(), requests.rollups(), imported.brought().at());
            return true;
        }));
    }

    private boolean note(Described log, String sha256, Imported imported) {
        String name = imported.fileName();
        return database.update(
                        """
                        insert into telemetry_import (function_name, environment, file_name, sha256, imported_at, person,
                            requests, unread, look_alikes, first_at, last_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        log.function().value(),
                        log.environment().id(),
                        name.substring(0, Math.min(255, name.length())),
                        sha256,
                        Timestamps.of(imported.brought().at()),
                        imported.brought().person(),
                        imported.counts().requests(),
                        imported.counts().unread(),
                        imported.counts().lookAlikes(),
                        imported.range()
                                .map(range -> Timestamps.of(range.first()))
                                .orElse(null),
                        imported.range()
                                .map(range -> Timestamps.of(range.last()))
                                .orElse(null))
                == 1;
    }

    /** Figures add up, so several logs of the same hour stand together. */
    private void merge(Scope scope, List<Rollup> added, Instant now) {
        TreeMap<Instant, List<Rollup>> byHour = added.stream()
                .collect(Collectors.groupingBy(rollup -> rollup.key().hour(), TreeMap::new, Collectors.toList()));
        if (byHour.isEmpty()) {
            return;
        }
        for (RecordedSpan span :
                rollups.within(scope, byHour.firstKey(), byHour.lastKey().plusSeconds(1))) {
            if (span.hours() == 1) {
                byHour.computeIfPresent(span.start(), (hour, own) -> together(own, span.rollups()));
            }
        }
        List<HourReading> readings = byHour.entrySet().stream()
                .map(hour -> new HourReading(hour.getKey(), hour.getValue(), ReadingQuality.FLAWLESS))
                .toList();
        rollups.replace(scope, byHour.keySet(), readings, now);
    }

    private static List<Rollup> together(List<Rollup> one, List<Rollup> other) {
        Map<Object, Rollup> sums = new HashMap<>();
        one.forEach(rollup -> sums.merge(rollup.key(), rollup, Rollup::merge));
        other.forEach(rollup -> sums.merge(rollup.key(), rollup, Rollup::merge));
        return List.copyOf(sums.values());
    }

    void forget(FunctionName function) {
        transaction.executeWithoutResult(status -> {
            database.update("delete from telemetry_import where function_name = ?", function.value());
            database.update(
                    "delete from telemetry_hour where source = ? and function_name = ?",
                    Source.IMPORTED.name(),
                    function.value());
        });
    }

    private static Imported imported(ResultSet row) throws SQLException {
        OffsetDateTime first = row.getObject("first_at", OffsetDateTime.class);
        OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
        return new Imported(
                row.getString("file_name"),
                EnvironmentName.of(row.getString("environment")),
                new Counts(row.getLong("requests"), row.getLong("unread"), row.getLong("look_alikes")),
                first == null || last == null
                        ? Optional.empty()
                        : Optional.of(new Range(first.toInstant(), last.toInstant())),
                new Brought(row.getString("person"), Timestamps.read(row, "imported_at")));
    }
}
