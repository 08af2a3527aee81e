package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.ReadingQuality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads the rows of spans joined with their rollups, ordered by span. */
final class SpanRows implements ResultSetExtractor<List<RecordedSpan>> {

    static final String COLUMNS = """
            h.id, h.hour_start, h.length_hours, h.recorded_at, h.uncounted, h.billing_differences, h.reason,
            r.release_name, r.memory_mb, r.architecture, r.invocations, r.cold_starts, r.errors, r.time_outs,
            r.out_of_memory, r.billed_total_ms, r.max_memory_mb, r.init_sketch, r.duration_sketch, r.billed_sketch""";

    private final Scope scope;

    SpanRows(Scope scope) {
        this.scope = scope;
    }

    @Override
    public List<RecordedSpan> extractData(ResultSet rows) throws SQLException {
        List<RecordedSpan> spans = new ArrayList<>();
        List<Rollup> rollups = new ArrayList<>();
        boolean row = rows.next();
        while (row) {
            long id = rows.getLong("id");
            Instant start = Timestamps.read(rows, "hour_start");
            Instant recordedAt = Timestamps.read(rows, "recorded_at");
            int hours = rows.getInt("length_hours");
            ReadingQuality quality = new ReadingQuality(
                    rows.getLong("uncounted"), rows.getLong("billing_differences"), rows.getString("reason"));
            rollups.clear();
            while (row && rows.getLong("id") == id) {
                if (rows.getString("release_name") != null) {
                    rollups.add(rollup(rows, start));
                }
                row = rows.next();
            }
            spans.add(new RecordedSpan(start, hours, recordedAt, quality, rollups));
        }
        return spans;
    }

    private Rollup rollup(ResultSet row, Instant start) throws SQLException {
        Deployment deployment = new Deployment(
                row.getString("release_name"),
                row.getInt("memory_mb"),
                Architecture.valueOf(row.getString("architecture")));
        return new Rollup(
                new RollupKey(scope, deployment, start),
                new InvocationStats(
                        new InvocationCounts(
                                row.getLong("invocations"),
                                row.getLong("cold_starts"),
                                row.getLong("errors"),
                                row.getLong("time_outs"),
                                row.getLong("out_of_memory")),
                        Sketch.fromBytes(row.getBytes("init_sketch")),
                        Sketch.fromBytes(row.getBytes("duration_sketch")),
                        new InvocationStats.Billed(
                                Sketch.fromBytes(row.getBytes("billed_sketch")), row.getLong("billed_total_ms")),
                        row.getInt("max_memory_mb")));
    }
}
