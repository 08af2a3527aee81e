package dev.slipway.portal.telemetry.regressions;

import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.regression.Regression;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChange.Kind;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.rollups.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The changes that were found; one that is found again a few days beside is the same one. */
@Component
class StoredChanges {

    /** More data moves a step by a few days at most. */
    private static final int SAME = 7;

    private final JdbcTemplate database;

    StoredChanges(JdbcTemplate database) {
        this.database = database;
    }

    void keep(Scope scope, Metric metric, Regression found, String release, Instant now) {
        LocalDate date = found.step().date();
        String kind = kind(found).name();
        int updated = database.update(
                """
                update telemetry_regression set kind = ?, before_ms = ?, after_ms = ?, release_name = ?
                where source = ? and function_name = ? and environment = ? and architecture = ? and metric = ?
                  and begun_on between ? and ?""",
                kind,
                found.step().beforeMs(),
                found.step().afterMs(),
                release,
                scope.source().name(),
                scope.function(),
                scope.environment(),
                found.architecture().name(),
                metric.name(),
                date.minusDays(SAME),
                date.plusDays(SAME));
        if (updated == 0) {
            database.update(
                    """
                    insert into telemetry_regression (source, function_name, environment, architecture, metric, kind,
                        begun_on, before_ms, after_ms, release_name, found_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    scope.source().name(),
                    scope.function(),
                    scope.environment(),
                    found.architecture().name(),
                    metric.name(),
                    kind,
                    date,
                    found.step().beforeMs(),
                    found.step().afterMs(),
                    release,
                    Timestamps.of(now));
        }
    }

    List<LevelChange> of(Source source, FunctionName function, EnvironmentName environment) {
        return database.query(
                "select * from telemetry_regression where source = ? and function_name = ? and environment = ?"
                        + " order by begun_on desc, id desc",
                (row, number) -> change(row),
                source.name(),
                function.value(),
                environment.id());
    }

    List<LevelChange> waiting() {
        return database.query(
                "select * from telemetry_regression where acknowledged_at is null and kind = ?"
                        + " and after_ms > before_ms order by begun_on desc, id desc",
                (row, number) -> change(row),
                Kind.OWN.name());
    }

    Optional<LevelChange> find(long id) {
        return database
                .query("select * from telemetry_regression where id = ?", (row, number) -> change(row), id)
                .stream()
                .findFirst();
    }

    boolean acknowledge(long id, String person, String reason, Instant now) {
        return database.update(
                        "update telemetry_regression set acknowledged_at = ?, acknowledged_by = ?, reason = ?"
                                + " where id = ? and acknowledged_at is null",
                        Timestamps.of(now),
                        person,
                        reason,
                        id)
                == 1;
    }

    private static Kind kind(Regression found) {
        return switch (found.kind()) {
            case RELEASE -> Kind.OWN;
            case PLATFORM -> Kind.PLATFORM;
        };
    }

    private static LevelChange change(ResultSet row) throws SQLException {
        OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new LevelChange(
                row.getLong("id"),
                new LevelChange.Place(
                        Source.valueOf(row.getString("source")) == Source.AWS ? Series.AWS : Series.LOCAL,
                        new FunctionName(row.getString("function_name")),
                        EnvironmentName.of(row.getString("environment"))),
                new LevelChange.Shift(
                        Metric.valueOf(row.getString("metric")),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("begun_on", LocalDate.class),
                        row.getDouble("before_ms"),
                        row.getDouble("after_ms")),
                row.getString("release_name"),
                acknowledged == null
                        ? Optional.empty()
                        : Optional.of(new LevelChange.Acknowledgement(
                                row.getString("acknowledged_by"), acknowledged.toInstant(), row.getString("reason"))));
    }
}
