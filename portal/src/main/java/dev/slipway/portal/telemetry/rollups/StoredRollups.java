package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.ReadingQuality;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recorded hours and days of all scopes. They are read and written by the thousand, so plain SQL in batches carries
 * them ({@code docs/decisions/0031-logs-are-read-in-turns.md}).
 */
@Component
public class StoredRollups {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcTemplate database;
    private final SpanInserts inserts;

    StoredRollups(JdbcTemplate database) {
        this.database = database;
        this.inserts = new SpanInserts(database);
    }

    /** Hours and days that begin in a range, and a day that reaches into it, oldest first. */
    public List<RecordedSpan> within(Scope scope, Instant from, Instant until) {
        return database.query(
                "select " + SpanRows.COLUMNS + """
                         from telemetry_hour h left join telemetry_rollup r on r.hour_id = h.id
                        where h.source = ? and h.function_name = ? and h.environment = ?
                          and h.hour_start > ? and h.hour_start < ? and (h.hour_start >= ? or h.length_hours = 24)
                        order by h.hour_start, h.id""",
                new SpanRows(scope),
                scope.source().name(),
                scope.function(),
                scope.environment(),
                Timestamps.of(from.minus(DAY)),
                Timestamps.of(until),
                Timestamps.of(from));
    }

    /** Which sources and environments have requests of a function. */
    public List<RecordedScope> scopes(String function) {
        return database.query(
                """
                select h.source, h.environment, min(h.hour_start) as first_hour, max(h.hour_start) as last_hour
                from telemetry_hour h
                where h.function_name = ? and exists (select 1 from telemetry_rollup r where r.hour_id = h.id)
                group by h.source, h.environment""",
                (row, number) -> new RecordedScope(
                        Source.valueOf(row.getString("source")),
                        row.getString("environment"),
                        Timestamps.read(row, "first_hour"),
                        Timestamps.read(row, "last_hour")),
                function);
    }

    /**
     * Makes these hours say what was read, and nothing where nothing was; hours that say it already are left alone.
     *
     * @return whether anything was different
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(Scope scope, Collection<Instant> hours, List<HourReading> readings, Instant now) {
        if (hours.isEmpty()) {
            return false;
        }
        Map<Instant, HourReading> wanted = new HashMap<>();
        readings.stream()
                .filter(reading -> hours.contains(reading.hour()))
                .filter(HourReading::saysAnything)
                .forEach(reading -> wanted.put(reading.hour(), reading));
        List<Instant> outdated = new ArrayList<>();
        TreeSet<Instant> sorted = new TreeSet<>(hours);
        for (RecordedSpan span : within(scope, sorted.first(), sorted.last().plus(HOUR))) {
            if (span.hours() == 1 && sorted.contains(span.start())) {
                HourReading reading = wanted.get(span.start());
                if (reading != null && span.says(reading.quality(), reading.rollups())) {
                    wanted.remove(span.start());
                } else {
                    outdated.add(span.start());
                }
            }
        }
        remove(scope, outdated, 1);
        inserts.insert(
                scope,
                wanted.values().stream()
                        .map(reading -> new RecordedSpan(reading.hour(), 1, now, reading.quality(), reading.rollups()))
                        .toList());
        return !wanted.isEmpty() || !outdated.isEmpty();
    }

    /** Makes one row of each day out of the hours of a scope before a day; again has no effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fold(Scope scope, Instant before) {
        Map<Instant, List<RecordedSpan>> days = new HashMap<>();
        for (RecordedSpan span : within(scope, Instant.EPOCH, before)) {
            days.computeIfAbsent(FoldedDay.dayOf(span.start()), day -> new ArrayList<>())
                    .add(span);
        }
        days.values().removeIf(spans -> spans.stream().allMatch(span -> span.hours() == 24));
        List<RecordedSpan> folded = days.entrySet().stream()
                .map(day -> FoldedDay.of(day.getKey(), day.getValue()))
                .toList();
        for (int length : List.of(1, 24)) {
            remove(
                    scope,
                    days.values().stream()
                            .flatMap(List::stream)
                            .filter(span -> span.hours() == length)
                            .map(RecordedSpan::start)
                            .toList(),
                    length);
        }
        inserts.insert(scope, folded);
    }

    /** Scopes with hours before an instant that are not folded yet, at most so many. */
    public List<Scope> withHoursBefore(Instant before, int limit) {
        return database.query(
                """
                select distinct source, function_name, environment from telemetry_hour
                where length_hours = 1 and hour_start < ? fetch first ? rows only""",
                (row, number) -> new Scope(
                        Source.valueOf(row.getString("source")),
                        row.getString("function_name"),
                        row.getString("environment")),
                Timestamps.of(before),
                limit);
    }

    /** Deletes what began before an instant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(Instant before) {
        return database.update("delete from telemetry_hour where hour_start < ?", Timestamps.of(before));
    }

    private void remove(Scope scope, List<Instant> starts, int length) {
        database.batchUpdate(
                """
                delete from telemetry_hour
                where source = ? and function_name = ? and environment = ? and hour_start = ? and length_hours = ?""",
                starts.stream()
                        .map(start -> new Object[] {
                            scope.source().name(), scope.function(), scope.environment(), Timestamps.of(start), length
                        })
                        .toList());
    }

    /** All rollups of spans, as one list. */
    public static List<Rollup> rollups(Collection<RecordedSpan> spans) {
        return spans.stream().flatMap(span -> span.rollups().stream()).toList();
    }

    /** What spans leave out, together. */
    public static ReadingQuality quality(Collection<RecordedSpan> spans) {
        return spans.stream().map(RecordedSpan::quality).reduce(ReadingQuality.FLAWLESS, ReadingQuality::plus);
    }
}
