package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Writes spans with their rollups in two batches. */
final class SpanInserts {

    private static final String SPAN = """
            insert into telemetry_hour (source, function_name, environment, hour_start, length_hours, recorded_at,
                uncounted, billing_differences, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ROLLUP = """
            insert into telemetry_rollup (hour_id, release_name, memory_mb, architecture, invocations, cold_starts,
                errors, time_outs, out_of_memory, billed_total_ms, max_memory_mb, init_sketch, duration_sketch,
                billed_sketch)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;

    SpanInserts(JdbcTemplate database) {
        this.database = database;
    }

    void insert(Scope scope, List<RecordedSpan> spans) {
        if (spans.isEmpty()) {
            return;
        }
        List<Long> ids = insertSpans(scope, spans);
        List<Object[]> rollups = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            for (Rollup rollup : spans.get(i).rollups()) {
                rollups.add(row(ids.get(i), rollup));
            }
        }
        database.batchUpdate(ROLLUP, rollups);
    }

    private List<Long> insertSpans(Scope scope, List<RecordedSpan> spans) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        database.batchUpdate(
                connection -> connection.prepareStatement(SPAN, new String[] {"id"}),
                new SpanBatch(scope, spans),
                keys);
        return keys.getKeyList().stream().map(SpanInserts::id).toList();
    }

    private static Long id(Map<String, Object> key) {
        return ((Number) key.values().iterator().next()).longValue();
    }

    private static Object[] row(long span, Rollup rollup) {
        Deployment deployment = rollup.key().deployment();
        InvocationStats stats = rollup.stats();
        return new Object[] {
            span,
            deployment.release(),
            deployment.memoryMb(),
            deployment.architecture().name(),
            stats.counts().invocations(),
            stats.counts().coldStarts(),
            stats.counts().errors(),
            stats.counts().timeOuts(),
            stats.counts().outOfMemory(),
            stats.billed().totalMs(),
            stats.maxMemoryMb(),
            stats.initMs().toBytes(),
            stats.durationMs().toBytes(),
            stats.billed().distribution().toBytes()
        };
    }

    private record SpanBatch(Scope scope, List<RecordedSpan> spans) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int i) throws SQLException {
            RecordedSpan span = spans.get(i);
            statement.setString(1, scope.source().name());
            statement.setString(2, scope.function());
            statement.setString(3, scope.environment());
            statement.setObject(4, Timestamps.of(span.start()));
            statement.setInt(5, span.hours());
            statement.setObject(6, Timestamps.of(span.recordedAt()));
            statement.setLong(7, span.quality().uncounted());
            statement.setLong(8, span.quality().billingDifferences());
            statement.setString(9, span.quality().reason());
        }

        @Override
        public int getBatchSize() {
            return spans.size();
        }
    }
}
