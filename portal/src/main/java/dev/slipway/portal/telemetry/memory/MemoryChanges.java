package dev.slipway.portal.telemetry.memory;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import dev.slipway.portal.telemetry.rollups.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The changes that were asked for, newest first. */
@Component
class MemoryChanges {

    private static final int LONGEST = 200;

    private final JdbcTemplate database;

    MemoryChanges(JdbcTemplate database) {
        this.database = database;
    }

    /** One that was asked for. */
    record Asked(MemoryChange change, OperationId operation, Instant at) {}

    void note(FunctionName function, Asked asked) {
        String projection = asked.change().projection();
        database.update(
                """
                insert into telemetry_memory_change
                    (function_name, from_mb, to_mb, trial, operation_id, asked_at, projection)
                values (?, ?, ?, ?, ?, ?, ?)""",
                function.value(),
                asked.change().fromMb(),
                asked.change().toMb(),
                asked.change().trial(),
                asked.operation().value(),
                Timestamps.of(asked.at()),
                projection.substring(0, Math.min(LONGEST, projection.length())));
    }

    Optional<Asked> newest(FunctionName function) {
        return database
                .query(
                        """
                        select * from telemetry_memory_change where function_name = ?
                        order by asked_at desc, id desc fetch first 1 rows only""",
                        (row, number) -> new Asked(
                                new MemoryChange(
                                        row.getInt("from_mb"),
                                        row.getInt("to_mb"),
                                        row.getBoolean("trial"),
                                        "",
                                        row.getString("projection")),
                                new OperationId(row.getString("operation_id")),
                                Timestamps.read(row, "asked_at")),
                        function.value())
                .stream()
                .findFirst();
    }
}
