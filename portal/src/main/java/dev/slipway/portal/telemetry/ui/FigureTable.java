package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.uikit.CsvCell;
import dev.slipway.portal.uikit.DataTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures behind a chart, as a table on screen and as CSV. */
final class FigureTable<T> {

    private final String caption;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    /** On screen with its unit; in CSV a bare number under a heading that names the unit. */
    private record Column<T>(String label, String csvLabel, Function<T, String> shown, Function<T, String> csv) {}

    FigureTable(String caption, List<T> rows) {
        this.caption = caption;
        this.rows = List.copyOf(rows);
    }

    FigureTable<T> text(String label, Function<T, String> value) {
        columns.add(new Column<>(label, label, value, value));
        return this;
    }

    FigureTable<T> count(String label, ToLongFunction<T> value) {
        numbers.add(label);
        columns.add(new Column<>(
                label,
                label,
                row -> String.format(Locale.ENGLISH, "%,d", value.applyAsLong(row)),
                row -> String.valueOf(value.applyAsLong(row))));
        return this;
    }

    FigureTable<T> megabytes(String label, ToLongFunction<T> value) {
        numbers.add(label);
        columns.add(new Column<>(
                label,
                label + " (MB)",
                row -> value.applyAsLong(row) + " MB",
                row -> String.valueOf(value.applyAsLong(row))));
        return this;
    }

    FigureTable<T> milliseconds(String label, Function<T, OptionalDouble> value) {
        numbers.add(label);
        columns.add(new Column<>(
                label,
                label + " (ms)",
                row -> Units.milliseconds(value.apply(row)),
                row -> value.apply(row).isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%.3f", value.apply(row).getAsDouble())));
        return this;
    }

    FigureTable<T> dollars(String label, Function<T, OptionalDouble> value) {
        numbers.add(label);
        columns.add(new Column<>(
                label,
                label + " ($)",
                row -> value.apply(row).isEmpty()
                        ? Units.UNKNOWN
                        : Units.dollars(value.apply(row).getAsDouble()),
                row -> value.apply(row).isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%.6f", value.apply(row).getAsDouble())));
        return this;
    }

    DataTable<T> component() {
        DataTable<T> table = new DataTable<>(caption);
        for (Column<T> column : columns) {
            if (numbers.contains(column.label())) {
                table.number(column.label(), column.shown());
            } else {
                table.text(column.label(), column.shown());
            }
        }
        table.rows(rows);
        return table;
    }

    /** As RFC 4180 has it; a cell that a spreadsheet would take for a formula is kept as text. */
    String csv() {
        Stream<String> head = Stream.of(
                columns.stream().map(Column::csvLabel).map(CsvCell::of).collect(comma()));
        Stream<String> body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> CsvCell.of(column.csv().apply(row)))
                        .collect(comma()));
        return Stream.concat(head, body).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(",");
    }
}
