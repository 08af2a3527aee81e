package dev.slipway.portal.fleet.ranking;

import dev.slipway.analysis.Sketch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows in the database. */
@Component
class RankedRows {

    private static final String COLUMNS = """
            function_name, team, trigger_text, series, environment, invocations, cold_starts, init_median, init_tail,
            cold_share, memory_mb, max_memory_mb, waste_share, wasted_monthly, zip_bytes, cost_per_million, monthly_cost,
            regression_share, change_release, by_day""";
    private static final String OF_TEAM = " from fleet_function where (? = '' or team = ?)";

    private final JdbcTemplate database;

    RankedRows(JdbcTemplate database) {
        this.database = database;
    }

    List<RankedFunction> page(String team, Ranking ranking, int offset, int limit) {
        return database.query(
                "select " + COLUMNS + OF_TEAM + ranking.order() + " offset ? rows fetch next ? rows only",
                (row, number) -> function(row),
                team,
                team,
                offset,
                limit);
    }

    long count(String team) {
        Long count = database.queryForObject("select count(*)" + OF_TEAM, Long.class, team, team);
        return count == null ? 0 : count;
    }

    List<String> teams() {
        return database.queryForList(
                "select distinct team from fleet_function where team <> '' order by team", String.class);
    }

    Set<String> names() {
        return new HashSet<>(database.queryForList("select function_name from fleet_function", String.class));
    }

    /** Functions whose rows were made before an instant, the oldest first. */
    List<String> madeBefore(Instant instant, int limit) {
        return database.queryForList(
                "select function_name from fleet_function where updated_at < ? order by updated_at fetch first ? rows only",
                String.class,
                instant.atOffset(ZoneOffset.UTC),
                limit);
    }

    /** The cold starts of a team as they were last added up, if they were. */
    Optional<Sketch> inits(String team) {
        return database
                .query(
                        "select init_sketch from fleet_overview where team = ?",
                        (row, number) -> Sketch.fromBytes(row.getBytes("init_sketch")),
                        team)
                .stream()
                .findFirst();
    }

    /** The cold starts of a team added up now. */
    Sketch addedUp(String team) {
        return database
                .query(
                        "select init_sketch" + OF_TEAM + " and cold_starts > 0",
                        (row, number) -> Sketch.fromBytes(row.getBytes("init_sketch")),
                        team,
                        team)
                .stream()
                .reduce(Sketch.empty(), Sketch::plus);
    }

    /** Hands on each function's cold starts with its team. */
    void eachInit(BiConsumer<String, Sketch> inits) {
        database.query("select team, init_sketch from fleet_function where cold_starts > 0", row -> {
            inits.accept(row.getString("team"), Sketch.fromBytes(row.getBytes("init_sketch")));
        });
    }

    @Transactional
    public void keepInits(Map<String, Sketch> byTeam) {
        database.update("delete from fleet_overview");
        byTeam.forEach((team, sketch) -> database.update(
                "insert into fleet_overview (team, init_sketch) values (?, ?)", team, sketch.toBytes()));
    }

    /** Sums over the rows of a team. */
    FleetSums sums(String team) {
        FleetSums sums = database.queryForObject(
                """
                select count(*) as functions, coalesce(sum(invocations), 0) as requests,
                    coalesce(sum(cold_starts), 0) as cold, coalesce(sum(wasted_monthly), 0) as wasted,
                    coalesce(sum(case when regression_share > 0 then 1 else 0 end), 0) as regressions,
                    coalesce(sum(case when zip_bytes > 15000000 then 1 else 0 end), 0) as large""" + OF_TEAM,
                (row, number) -> new FleetSums(
                        row.getLong("functions"),
                        row.getLong("requests"),
                        row.getLong("cold"),
                        row.getLong("regressions"),
                        row.getDouble("wasted"),
                        row.getLong("large")),
                team,
                team);
        return sums == null ? new FleetSums(0, 0, 0, 0, 0, 0) : sums;
    }

    /** What rows add up to; the money is of a month, in US dollars. */
    record FleetSums(
            long functions, long requests, long coldStarts, long regressions, double wastedMonthly, long largeZips) {}

    @Transactional
    public void remove(String function) {
        database.update("delete from fleet_function where function_name = ?", function);
    }

    @Transactional
    public void save(RankedFunction row, byte[] initSketch, Instant now) {
        database.update(
                "delete from fleet_function where function_name = ?",
                row.about().name());
        database.update(
                "insert into fleet_function (" + COLUMNS + ", init_sketch, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.about().name(),
                row.about().team(),
                row.about().trigger(),
                row.about().series(),
                row.about().environment(),
                row.starts().requests(),
                row.starts().cold(),
                nullable(row.starts().medianMs()),
                nullable(row.starts().tailMs()),
                nullable(row.starts().share()),
                row.memory().sizeMb(),
                row.memory().usedMb().orElse(0),
                nullable(row.memory().wasteShare()),
                nullable(row.memory().wastedMonthly()),
                row.size().zipBytes().isPresent() ? row.size().zipBytes().getAsLong() : null,
                nullable(row.size().perMillion()),
                nullable(row.size().monthly()),
                nullable(row.trend().change()),
                row.trend().release(),
                days(row.trend().initByDay()),
                initSketch,
                now.atOffset(ZoneOffset.UTC));
    }

    private static RankedFunction function(ResultSet row) throws SQLException {
        int used = row.getInt("max_memory_mb");
        return new RankedFunction(
                new RankedFunction.About(
                        row.getString("function_name"),
                        row.getString("team"),
                        row.getString("trigger_text"),
                        row.getString("series"),
                        row.getString("environment")),
                new RankedFunction.Starts(
                        row.getLong("invocations"),
                        row.getLong("cold_starts"),
                        optional(row, "init_median"),
                        optional(row, "init_tail"),
                        optional(row, "cold_share")),
                new RankedFunction.Memory(
                        row.getInt("memory_mb"),
                        used == 0 ? OptionalInt.empty() : OptionalInt.of(used),
                        optional(row, "waste_share"),
                        optional(row, "wasted_monthly")),
                new RankedFunction.Size(
                        optionalLong(row), optional(row, "cost_per_million"), optional(row, "monthly_cost")),
                new RankedFunction.Trend(
                        days(row.getString("by_day")),
                        optional(row, "regression_share"),
                        row.getString("change_release")));
    }

    private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalLong optionalLong(ResultSet row) throws SQLException {
        long value = row.getLong("zip_bytes");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String days(List<OptionalDouble> byDay) {
        return byDay.stream()
                .map(day -> day.isPresent() ? String.format(Locale.ROOT, "%.1f", day.getAsDouble()) : "")
                .collect(Collectors.joining(","));
    }

    private static List<OptionalDouble> days(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(day -> day.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(day)))
                        .toList();
    }
}
