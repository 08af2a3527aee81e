package dev.slipway.portal.telemetry.tuning;

import dev.slipway.analysis.memory.Observation;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.TunedSizes;
import dev.slipway.portal.telemetry.TuningBench.Size;
import dev.slipway.portal.telemetry.rollups.Timestamps;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tuning runs in the database. */
@Component
class StoredTunings implements TunedSizes {

    private static final String NEWEST = """
            select * from telemetry_tuning where function_name = ? and run_at = (
                select max(run_at) from telemetry_tuning where function_name = ?)
            order by memory_mb""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    StoredTunings(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One size of a run. */
    record Kept(Instant at, boolean limited, String machine, Size size) {}

    void keep(FunctionName function, List<Kept> sizes) {
        transaction.executeWithoutResult(status -> sizes.forEach(kept -> database.update(
                """
                insert into telemetry_tuning
                    (function_name, run_at, memory_mb, mean_ms, requests, cpu_limited, what)
                values (?, ?, ?, ?, ?, ?, ?)""",
                function.value(),
                Timestamps.of(kept.at()),
                kept.size().memoryMb(),
                kept.size().meanMs(),
                kept.size().requests(),
                kept.limited(),
                kept.machine())));
    }

    List<Kept> newestRun(FunctionName function) {
        return database.query(
                NEWEST,
                (row, number) -> new Kept(
                        Timestamps.read(row, "run_at"),
                        row.getBoolean("cpu_limited"),
                        row.getString("what"),
                        new Size(row.getInt("memory_mb"), row.getDouble("mean_ms"), row.getLong("requests"))),
                function.value(),
                function.value());
    }

    @Override
    public List<Observation> newest(FunctionName function) {
        return newestRun(function).stream()
                .filter(Kept::limited)
                .filter(kept -> kept.size().meanMs() > 0)
                .map(kept -> new Observation(
                        kept.size().memoryMb(),
                        kept.size().meanMs(),
                        kept.size().requests()))
                .toList();
    }
}
