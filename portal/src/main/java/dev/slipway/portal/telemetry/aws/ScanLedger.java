package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.telemetry.LogScan;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Book of what queries have looked through, shared by all instances of the portal; kept for some weeks. */
@Component
@WithAws
class ScanLedger {
    private static final Period KEPT_FOR = Period.ofDays(35);

    private final JdbcClient database;
    private final Clock clock;

    ScanLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One query.
     *
     * @param account what is charged
     * @param function by its physical name
     * @param hours how many hours of log it was for
     */
    record Entry(String account, String function, long hours, LogScan scan) {}

    void write(Entry entry) {
        database.sql("""
                        insert into telemetry_log_scan (account, function_name, scanned_at, hours, bytes, usd)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.account(),
                        entry.function(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry.hours(),
                        entry.scan().bytes(),
                        entry.scan().usd())
                .update();
        database.sql("delete from telemetry_log_scan where scanned_at < ?")
                .param(midnight(today().minus(KEPT_FOR)).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was looked through since midnight UTC. */
    LogScan today(String account) {
        return database.sql("""
                        select coalesce(sum(bytes), 0) as bytes, coalesce(sum(usd), 0) as usd from telemetry_log_scan
                        where account = ? and scanned_at >= ?""")
                .params(account, midnight(today()).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new LogScan(row.getLong("bytes"), row.getBigDecimal("usd")))
                .single();
    }

    /** What an hour of a function's log cost at the last query, in US dollars; nothing before the first one. */
    Optional<BigDecimal> lastUsdPerHour(String account, String function) {
        return database.sql("""
                        select usd / hours as per_hour from telemetry_log_scan
                        where account = ? and function_name = ? order by scanned_at desc, id desc limit 1""")
                .params(account, function)
                .query(BigDecimal.class)
                .optional();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
