package dev.slipway.portal.telemetry.regressions;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.regression.DailySeries;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The medians of all functions by day. */
@Component
class DailyMedians {

    /** How far back changes are looked for. */
    static final int DAYS = 120;

    private static final String KEY = " where source = ? and function_name = ? and environment = ?";

    private final JdbcTemplate database;

    DailyMedians(JdbcTemplate database) {
        this.database = database;
    }

    /** Whether days of a scope before this one are known. */
    boolean reachBack(Scope scope, LocalDate day) {
        return !database.queryForList(
                        "select 1 from telemetry_daily" + KEY + " and figures_day < ? fetch first 1 rows only",
                        Integer.class,
                        scope.source().name(),
                        scope.function(),
                        scope.environment(),
                        day)
                .isEmpty();
    }

    void replace(Scope scope, LocalDate from, Map<LocalDate, Map<Architecture, InvocationStats>> days) {
        database.update(
                "delete from telemetry_daily" + KEY + " and figures_day >= ?",
                scope.source().name(),
                scope.function(),
                scope.environment(),
                from);
        List<Object[]> rows = new ArrayList<>();
        days.forEach((day, byArchitecture) -> byArchitecture.forEach((architecture, stats) -> rows.add(new Object[] {
            scope.source().name(),
            scope.function(),
            scope.environment(),
            architecture.name(),
            day,
            stats.initMs().count(),
            nullable(DailyFigures.positive(stats.initMs().percentile(0.5))),
            stats.counts().invocations(),
            nullable(DailyFigures.positive(stats.durationMs().percentile(0.5)))
        })));
        database.batchUpdate("""
                insert into telemetry_daily (source, function_name, environment, architecture, figures_day,
                    cold_starts, init_median, requests, duration_median)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** One series for each function and architecture, of the last {@value #DAYS} days. */
    List<DailySeries> series(Source source, EnvironmentName environment, Metric metric, LocalDate today) {
        String column = switch (metric) {
            case INIT -> "init_median";
            case DURATION -> "duration_median";
        };
        Map<Subject, List<DailySeries.Day>> days = new LinkedHashMap<>();
        database.query(
                "select function_name, architecture, figures_day, " + column + " as median from telemetry_daily"
                        + " where source = ? and environment = ? and figures_day >= ? and figures_day < ? and " + column
                        + " is not null order by function_name, architecture, figures_day",
                row -> {
                    days.computeIfAbsent(
                                    new Subject(
                                            row.getString("function_name"),
                                            Architecture.valueOf(row.getString("architecture"))),
                                    subject -> new ArrayList<>())
                            .add(new DailySeries.Day(
                                    row.getObject("figures_day", LocalDate.class), row.getDouble("median")));
                },
                source.name(),
                environment.id(),
                today.minusDays(DAYS),
                // Today is not over: its median may still go anywhere.
                today);
        return days.entrySet().stream()
                .map(entry -> new DailySeries(
                        entry.getKey().function(), entry.getKey().architecture(), entry.getValue()))
                .toList();
    }

    /** The median init of each of so many days up to today, oldest first. */
    List<OptionalDouble> initByDay(Scope scope, LocalDate today, int days) {
        Map<LocalDate, Double> known = new HashMap<>();
        database.query(
                "select figures_day, min(init_median) as median from telemetry_daily" + KEY
                        + " and figures_day > ? and init_median is not null group by figures_day",
                row -> {
                    known.put(row.getObject("figures_day", LocalDate.class), row.getDouble("median"));
                },
                scope.source().name(),
                scope.function(),
                scope.environment(),
                today.minusDays(days));
        return Stream.iterate(today.minusDays(days - 1L), day -> day.plusDays(1))
                .limit(days)
                .map(day -> known.containsKey(day) ? OptionalDouble.of(known.get(day)) : OptionalDouble.empty())
                .toList();
    }

    private record Subject(String function, Architecture architecture) {}
}
