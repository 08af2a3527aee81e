package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.LogLag;
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
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal in the database: the row of a scope is locked while its hours are replaced. */
@Component
class StoredReadingJournal implements ReadingJournal {

    private static final int LONGEST = 300;
    private static final String KEY = " where source = ? and function_name = ? and environment = ?";

    private final JdbcTemplate database;
    private final StoredRollups rollups;
    private final TransactionTemplate transaction;

    StoredReadingJournal(JdbcTemplate database, StoredRollups rollups, PlatformTransactionManager transactions) {
        this.database = database;
        this.rollups = rollups;
        // Its own transaction: a publisher's must not fail because of figures.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Turn begin(Scope scope, Instant first) {
        Map<Instant, Long> open = openHours(scope);
        return database
                .query(
                        "select read_until, settled_until, turn, failures, failed_at from telemetry_ingestion" + KEY,
                        (row, number) -> new Turn(scope, row.getLong("turn"), progress(row), open, trouble(row)),
                        key(scope))
                .stream()
                .findFirst()
                .orElse(new Turn(scope, 0, new Progress(first, first), open, Trouble.NONE));
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
        Outcome outcome = transaction.execute(status -> {
            if (!advance(turn, reading.progress())) {
                return Outcome.OVERTAKEN;
            }
            boolean changed = rollups.replace(turn.scope(), reading.hours().read(), reading.readings(), reading.at());
            close(turn, reading.hours().closed());
            return changed ? Outcome.CHANGED : Outcome.UNCHANGED;
        });
        return outcome == null ? Outcome.OVERTAKEN : outcome;
    }

    /** Locks the scope's row until the end of the transaction, so that of two writers the slower one finds its turn gone. */
    private boolean advance(Turn turn, Progress progress) {
        if (turn.number() == 0) {
            return database.update(
                            """
                            insert into telemetry_ingestion
                                (source, function_name, environment, read_until, settled_until, turn, failure, failures)
                            values (?, ?, ?, ?, ?, 1, '', 0) on conflict do nothing""",
                            turn.scope().source().name(),
                            turn.scope().function(),
                            turn.scope().environment(),
                            Timestamps.of(progress.readUntil()),
                            Timestamps.of(progress.settledUntil()))
                    == 1;
        }
        return database.update(
                        "update telemetry_ingestion set read_until = ?, settled_until = ?, turn = turn + 1, failure = '',"
                                + " failures = 0"
                                + KEY + " and turn = ?",
                        Timestamps.of(progress.readUntil()),
                        Timestamps.of(progress.settledUntil()),
                        turn.scope().source().name(),
                        turn.scope().function(),
                        turn.scope().environment(),
                        turn.number())
                == 1;
    }

    /** An hour that was opened again while it was being read stays open. */
    private void close(Turn turn, Set<Instant> hours) {
        List<Object[]> closed = turn.openHours().entrySet().stream()
                .filter(open -> hours.contains(open.getKey()))
                .map(open -> new Object[] {
                    turn.scope().source().name(),
                    turn.scope().function(),
                    turn.scope().environment(),
                    Timestamps.of(open.getKey()),
                    open.getValue()
                })
                .toList();
        if (!closed.isEmpty()) {
            database.batchUpdate("delete from telemetry_open_hour" + KEY + " and hour_start = ? and marks = ?", closed);
        }
    }

    @Override
    public void failed(Turn turn, String sentence, Instant at) {
        String failure = sentence.substring(0, Math.min(LONGEST, sentence.length()));
        transaction.executeWithoutResult(status -> {
            if (turn.number() == 0) {
                advance(turn, turn.progress());
            }
            database.update(
                    "update telemetry_ingestion set failure = ?, failures = failures + 1, failed_at = ?" + KEY
                            + " and turn = ?",
                    failure,
                    Timestamps.of(at),
                    turn.scope().source().name(),
                    turn.scope().function(),
                    turn.scope().environment(),
                    Math.max(1, turn.number()));
        });
    }

    @Override
    public void open(Scope scope, Set<Instant> hours) {
        transaction.executeWithoutResult(status -> hours.stream().sorted().forEach(hour -> open(scope, hour)));
    }

    private void open(Scope scope, Instant hour) {
        Object[] key = {scope.source().name(), scope.function(), scope.environment(), Timestamps.of(hour)};
        String mark = "update telemetry_open_hour set marks = marks + 1" + KEY + " and hour_start = ?";
        if (database.update(mark, key) == 0) {
            int inserted = database.update("""
                    insert into telemetry_open_hour (source, function_name, environment, hour_start, marks)
                    values (?, ?, ?, ?, 1) on conflict do nothing""", key);
            if (inserted == 0) {
                database.update(mark, key);
            }
        }
    }

    @Override
    public boolean hasOpenHours(String function) {
        return !database.queryForList(
                        "select 1 from telemetry_open_hour where function_name = ? fetch first 1 rows only",
                        Integer.class,
                        function)
                .isEmpty();
    }

    @Override
    public Optional<LogLag> lag(Scope scope) {
        int open = openHours(scope).size();
        return database
                .query(
                        "select read_until, failure from telemetry_ingestion" + KEY,
                        (row, number) -> new LogLag(
                                Timestamps.read(row, "read_until"),
                                open,
                                Optional.of(row.getString("failure")).filter(failure -> !failure.isEmpty())),
                        key(scope))
                .stream()
                .findFirst();
    }

    private Map<Instant, Long> openHours(Scope scope) {
        Map<Instant, Long> open = new HashMap<>();
        database.query(
                "select hour_start, marks from telemetry_open_hour" + KEY,
                row -> {
                    open.put(Timestamps.read(row, "hour_start"), row.getLong("marks"));
                },
                key(scope));
        return open;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(Timestamps.read(row, "read_until"), Timestamps.read(row, "settled_until"));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject("failed_at", OffsetDateTime.class);
        int failures = row.getInt("failures");
        return failures == 0 || last == null ? Trouble.NONE : new Trouble(failures, last.toInstant());
    }

    private static Object[] key(Scope scope) {
        return new Object[] {scope.source().name(), scope.function(), scope.environment()};
    }
}
