package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.uikit.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures behind a chart, as a table on screen and as CSV. */
final class FigureTable<T> {

    private final String caption;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String label, boolean number, Function<T, String> value) {}

    FigureTable(String caption, List<T> rows) {
        this.caption = caption;
        this.rows = List.copyOf(rows);
    }

    FigureTable<T> text(String label, Function<T, String> value) {
        columns.add(new Column<>(label, false, value));
        return this;
    }

    FigureTable<T> number(String label, Function<T, String> value) {
        columns.add(new Column<>(label, true, value));
        return this;
    }

    DataTable<T> component() {
        DataTable<T> table = new DataTable<>(caption);
        for (Column<T> column : columns) {
            if (column.number()) {
                table.number(column.label(), column.value());
            } else {
                table.text(column.label(), column.value());
            }
        }
        table.rows(rows);
        return table;
    }

    /** As RFC 4180 has it; a cell that a spreadsheet would take for a formula is kept as text. */
    String csv() {
        Stream<String> head = Stream.of(
                columns.stream().map(Column::label).map(FigureTable::cell).collect(comma()));
        Stream<String> body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> cell(column.value().apply(row)))
                        .collect(comma()));
        return Stream.concat(head, body).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(",");
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
